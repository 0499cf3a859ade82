import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import { MEETING_STATE_TEXT, OFFICE_TEXT } from '@concord/domain';
import { Fragment, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { SourceList, SourceTextFragment } from '../documents/SourceText.tsx';
import { Pulse } from '../live/Pulse.tsx';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { useAddress } from '../page/address.ts';
import { NameLink } from '../page/NameLink.tsx';
import { WhenText, WhenTextFragment } from '../time/WhenText.tsx';
import { MeetingStateMark } from './MeetingStateMark.tsx';

export const MeetingHeadFragment = graphql(
  `
    fragment MeetingHead on Meeting {
      state
      numbers
      place(locale: $locale)
      bodies {
        slug
        names {
          short(locale: $locale)
          full(locale: $locale)
        }
      }
      planned {
        ...WhenText
      }
      held {
        ...WhenText
      }
      postponed {
        ...WhenText
      }
      cancelled {
        ...WhenText
      }
      officers {
        office
        name(locale: $locale)
        sources {
          ...SourceText
        }
      }
      sources {
        ...SourceText
      }
    }
  `,
  [WhenTextFragment, SourceTextFragment],
);

/** What became of the meeting and when, where it is, which bodies sit under which number, and who chairs. */
export function MeetingHead({ meeting }: { meeting: FragmentOf<typeof MeetingHeadFragment> }): ReactNode {
  const it = readFragment(MeetingHeadFragment, meeting);
  const { state, numbers, place, bodies, planned, held, postponed, cancelled, officers, sources } = it;
  const text = useText();
  const { href } = useAddress();
  const locale = useIntl().locale as Locale;
  const when = held ?? planned;
  return (
    <>
      <p className="relative isolate mt-2 flex flex-wrap items-baseline gap-x-2 text-lead">
        <Pulse value={state} />
        <MeetingStateMark state={fromWire(state)} />
        <b className="font-[560] first-letter:uppercase">{MEETING_STATE_TEXT[fromWire(state)][locale]}</b>
        <span className="text-ink-2">
          {when && <WhenText when={when} />}
          {when && place && ', '}
          {place}
        </span>
      </p>
      <p className="mt-1 max-w-[900px] text-ink-2">{text(`meeting.state.${fromWire(state)}`)}</p>
      <dl className="mt-4 grid max-w-[900px] grid-cols-[minmax(110px,max-content)_minmax(0,1fr)] gap-x-6 gap-y-2">
        <dt className="text-ink-3">{text('meeting.bodies', { count: bodies.length })}</dt>
        <dd>
          {bodies.map(({ slug, names }, index) => (
            <p key={slug} className={index > 0 ? 'mt-1' : ''}>
              <NameLink to={href(`/bodies/${slug}`)}>{names.full}</NameLink>
              {numbers[index] && (
                <span className="text-ink-3">{`, ${text('meetings.number', { number: numbers[index] })}`}</span>
              )}
            </p>
          ))}
        </dd>
        {officers.map(({ office, name, sources: own }) => (
          <Fragment key={`${office} ${name}`}>
            <dt className="text-ink-3 first-letter:uppercase">{OFFICE_TEXT[fromWire(office)][locale]}</dt>
            <dd>
              {name}{' '}
              <small className="text-ink-3 text-small">
                <SourceList sources={own} isBrief={true} />
              </small>
            </dd>
          </Fragment>
        ))}
        {held && planned && <Fact name={text('meeting.planned')} when={planned} />}
        {postponed && <Fact name={text('meeting.postponed')} when={postponed} />}
        {cancelled && <Fact name={text('meeting.cancelled')} when={cancelled} />}
        <dt className="text-ink-3">{text('column.sources')}</dt>
        <dd className="text-ink-3 text-small">
          <SourceList sources={sources} isNoneSaid={true} />
        </dd>
      </dl>
    </>
  );
}

function Fact({ name, when }: { name: string; when: FragmentOf<typeof WhenTextFragment> }): ReactNode {
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd>
        <WhenText when={when} />
      </dd>
    </>
  );
}
