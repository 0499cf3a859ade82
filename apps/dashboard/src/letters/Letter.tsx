import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import type { LocalDate } from '@concord/domain';
import type { ReactNode } from 'react';
import { SourceList, SourceTextFragment } from '../documents/SourceText.tsx';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { NameLink } from '../page/NameLink.tsx';
import { PartyShortFragment, shortName } from '../parties/partyShort.ts';
import { useDays } from '../time/useDays.ts';
import { WhenText, WhenTextFragment } from '../time/WhenText.tsx';

export const LetterFragment = graphql(
  `
    fragment Letter on ConsultationRequest {
      letterNumber
      term
      answersKnown
      asksFor(locale: $locale)
      sent {
        ...WhenText
      }
      sender {
        ...PartyShort
      }
      addressees {
        ...PartyShort
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
          ...PartyShort
        }
        to {
          ...PartyShort
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
  [PartyShortFragment, SourceTextFragment, WhenTextFragment],
);

/** One letter: from whom, to whom, for which meeting, by when; and that the answers were summarised and passed on. */
export function Letter({ letter, day }: { letter: FragmentOf<typeof LetterFragment>; day: LocalDate }): ReactNode {
  const it = readFragment(LetterFragment, letter);
  const { letterNumber, sent, sender, addressees, meeting, asksFor, term, answersKnown, consolidations, sources } = it;
  const text = useText();
  const days = useDays();
  const { href } = useAddress();
  const names = addressees.map((party) => shortName(party)).join(', ');
  return (
    <li className="border-line border-t py-2">
      <p>
        <span className="text-ink-3">
          <WhenText when={sent} />
          {' · '}
        </span>
        {letterNumber ? text('route.letter', { number: letterNumber }) : text('route.letterUnnumbered')}
      </p>
      <p className="text-ink-2 text-small">
        {sender ? text('letters.from', { sender: shortName(sender) }) : text('letters.senderUnknown')}
        {names && ` · ${text('letters.to', { names })}`}
        {meeting && (
          <>
            {` · ${text('letters.prepares')} `}
            <NameLink to={href(`/meetings/${meeting.slug}`)}>{titleWithDay(meeting)}</NameLink>
          </>
        )}
        {asksFor && ` · ${text('letters.asksFor', { what: asksFor })}`}
        {` · ${term ? text('letters.term', { day: days.near(term, day) }) : text('letters.noTerm')}`}
      </p>
      <p className="text-ink-3 text-small">
        <SourceList sources={sources} isNoneSaid={true} />
      </p>
      {consolidations.map((consolidation) => (
        <div key={JSON.stringify(consolidation)} className="mt-1.5 border-line border-l-2 pl-3">
          <p className="text-ink-2 text-small first-letter:uppercase">
            <WhenText when={consolidation.when} />
            {' · '}
            {consolidation.to
              ? text('letters.forwarded', { to: shortName(consolidation.to) })
              : text('letters.consolidated')}
            {consolidation.by && `, ${text('letters.by', { by: shortName(consolidation.by) })}`}
            {!answersKnown && `; ${text('letters.answersUnknown')}`}
          </p>
          <p className="text-ink-3 text-small">
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
