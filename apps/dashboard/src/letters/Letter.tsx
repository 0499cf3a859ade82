import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import type { LocalDate } from '@concord/domain';
import { writtenIn } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { SourceList, SourceTextFragment } from '../documents/SourceText.tsx';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { NameLink } from '../page/NameLink.tsx';
import { PartyLink, PartyLinkFragment, PartyLinks } from '../parties/PartyLink.tsx';
import { useDays } from '../time/useDays.ts';
import { WhenText, WhenTextFragment } from '../time/WhenText.tsx';

export const LetterFragment = graphql(
  `
    fragment Letter on ConsultationRequest {
      letterNumber
      term
      termDays
      termUnit
      termUnknown(locale: $locale)
      termDayOff(locale: $locale)
      answersKnown
      asksFor(locale: $locale)
      sent {
        ...WhenText
      }
      sender {
        ...PartyLink
      }
      addressees {
        ...PartyLink
      }
      informed {
        ...PartyLink
      }
      meeting {
        slug
        title(locale: $locale)
        held {
          text(locale: $locale)
        }
        planned {
          text(locale: $locale)
        }
      }
      consolidations {
        when {
          ...WhenText
        }
        by {
          ...PartyLink
        }
        to {
          ...PartyLink
        }
        sources {
          ...SourceText
        }
      }
      sources {
        ...SourceText
      }
    }
  `,
  [PartyLinkFragment, SourceTextFragment, WhenTextFragment],
);

/** One letter: from whom, whom it asks and whom it only informs, for which meeting, by when; and that the answers were passed on. */
export function Letter({ letter, day }: { letter: FragmentOf<typeof LetterFragment>; day: LocalDate }): ReactNode {
  const it = readFragment(LetterFragment, letter);
  const { letterNumber, sent, sender, addressees, meeting, asksFor, answersKnown, consolidations, sources } = it;
  const { informed, term, termDays, termUnit, termUnknown, termDayOff } = it;
  const text = useText();
  const days = useDays();
  const locale = useIntl().locale as Locale;
  const { href } = useAddress();
  const said =
    termDays === null
      ? null
      : text(termUnit === 'WORKING_DAYS' ? 'letters.workingDays' : 'letters.calendarDays', { count: termDays });
  const due = [
    said && text('letters.termSaid', { said }),
    term && (said ? days.near(term, day) : text('letters.term', { day: days.near(term, day) })),
  ].filter((part) => part !== null);
  return (
    <li className="border-line border-t py-2">
      <p>
        <span className="text-ink-3">
          <WhenText when={sent} />
          {' · '}
        </span>
        {letterNumber
          ? text('route.letter', { number: writtenIn(letterNumber, locale) })
          : text('route.letterUnnumbered')}
      </p>
      <p className="text-ink-2 text-small leading-6">
        {sender ? (
          <>
            {`${text('letters.from')} `}
            <PartyLink party={sender} />
          </>
        ) : (
          text('letters.senderUnknown')
        )}
        {addressees.length > 0 && (
          <>
            {` · ${text('letters.to')} `}
            <PartyLinks parties={addressees} />
          </>
        )}
        {informed.length > 0 && (
          <>
            {` · ${text('letters.informs')} `}
            <PartyLinks parties={informed} />
          </>
        )}
        {meeting && (
          <>
            {` · ${text('letters.prepares')} `}
            <NameLink to={href(`/meetings/${meeting.slug}`)}>{titleWithDay(meeting)}</NameLink>
          </>
        )}
        {asksFor && ` · ${text('letters.asksFor', { what: asksFor })}`}
        {addressees.length > 0 && ` · ${due.length > 0 ? due.join(', ') : text('letters.noTerm')}`}
        {(termUnknown ?? termDayOff) && `. ${termUnknown ?? termDayOff}`}
      </p>
      <p className="text-ink-3 text-small leading-6">
        <SourceList sources={sources} isNoneSaid={true} />
      </p>
      {consolidations.map((consolidation) => (
        <div key={JSON.stringify(consolidation)} className="mt-1.5 border-line border-l-2 pl-3">
          <p className="text-ink-2 text-small leading-6 first-letter:uppercase">
            <WhenText when={consolidation.when} />
            {' · '}
            {consolidation.to ? (
              <>
                {`${text('letters.forwarded')} `}
                <PartyLink party={consolidation.to} />
              </>
            ) : (
              text('letters.consolidated')
            )}
            {consolidation.by && (
              <>
                {`, ${text('letters.by')} `}
                <PartyLink party={consolidation.by} />
              </>
            )}
            {!answersKnown && `; ${text('letters.answersUnknown')}`}
          </p>
          <p className="text-ink-3 text-small leading-6">
            <SourceList sources={consolidation.sources} isNoneSaid={true} />
          </p>
        </div>
      ))}
    </li>
  );
}

/** The title of a meeting says its day where that is all that tells it apart; else the day is added. */
function titleWithDay({
  title,
  held,
  planned,
}: {
  title: string;
  held: { text: string } | null;
  planned: { text: string } | null;
}): string {
  const when = (held ?? planned)?.text;
  return when && !title.includes(when) ? `${title}, ${when}` : title;
}
