import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import { OFFICE_TEXT } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { SourceList, SourceTextFragment } from '../documents/SourceText.tsx';
import { bound } from '../locale/bound.ts';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { useAddress } from '../page/address.ts';
import { NameLink } from '../page/NameLink.tsx';

export const DecisionMeetingFragment = graphql(
  `
    fragment DecisionMeeting on Meeting {
      slug
      title(locale: $locale)
      place(locale: $locale)
      held {
        text(locale: $locale)
      }
      planned {
        text(locale: $locale)
      }
      officers {
        office
        name(locale: $locale)
        sources {
          ...SourceText
        }
      }
    }
  `,
  [SourceTextFragment],
);

/** The meeting of a decision: its number, the day, held or planned, the place, and who chairs it. */
export function DecisionMeeting({ meeting }: { meeting: FragmentOf<typeof DecisionMeetingFragment> }): ReactNode {
  const { slug, title, place, held, planned, officers } = readFragment(DecisionMeetingFragment, meeting);
  const text = useText();
  const { href } = useAddress();
  const locale = useIntl().locale as Locale;
  const when = held
    ? text('decisions.held', { when: bound(held.text) })
    : planned && text('decisions.planned', { when: bound(planned.text) });
  return (
    <>
      <p>
        <NameLink to={href(`/meetings/${slug}`)}>{title}</NameLink>
      </p>
      <p className="text-ink-2 first-letter:uppercase">{[when, place].filter(Boolean).join(', ')}</p>
      {officers.map(({ office, name, sources }) => (
        <p key={`${office} ${name}`} className="text-ink-2 first-letter:uppercase">
          {OFFICE_TEXT[fromWire(office)][locale]}: {name}{' '}
          <small className="text-ink-3 text-small">
            <SourceList sources={sources} isBrief={true} />
          </small>
        </p>
      ))}
    </>
  );
}
