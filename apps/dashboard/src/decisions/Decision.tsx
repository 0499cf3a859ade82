import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import type { ReactNode } from 'react';
import { SourceList, SourceTextFragment } from '../documents/SourceText.tsx';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { NameLink } from '../page/NameLink.tsx';
import { ClauseTable, ClauseTableFragment } from './ClauseTable.tsx';
import { DecisionBodies, DecisionBodiesFragment } from './DecisionBodies.tsx';
import { DecisionMeeting, DecisionMeetingFragment } from './DecisionMeeting.tsx';
import { Dissents, DissentsFragment } from './Dissents.tsx';
import { Preamble, PreambleFragment } from './Preamble.tsx';

export const DecisionFragment = graphql(
  `
    fragment Decision on Decision {
      state
      number
      minutes
      agendaItem {
        number
      }
      meeting {
        bodies {
          slug
        }
        ...DecisionMeeting
      }
      draftedFor {
        slug
        title(locale: $locale)
      }
      ...DecisionBodies
      documents {
        id
        title(locale: $locale)
      }
      recitals {
        ...Preamble
      }
      clauses {
        ...ClauseTable
      }
      sources {
        ...SourceText
      }
      dissentingOpinions {
        ...Dissents
      }
    }
  `,
  [
    DecisionMeetingFragment,
    DecisionBodiesFragment,
    PreambleFragment,
    ClauseTableFragment,
    SourceTextFragment,
    DissentsFragment,
  ],
);

/** A decision that was taken, or a draft that says so: where, under which item, what it rests on and whom it instructs. */
export function Decision({
  decision,
  isMeetingNamed = true,
}: {
  decision: FragmentOf<typeof DecisionFragment>;
  /** Not on the view of the meeting itself. */
  isMeetingNamed?: boolean;
}): ReactNode {
  const it = readFragment(DecisionFragment, decision);
  const { state, number, minutes, agendaItem, meeting, draftedFor, documents, recitals, clauses, sources } = it;
  const text = useText();
  const { href } = useAddress();
  const isDraft = state === 'DRAFTED';
  const details = [
    agendaItem && text('decisions.item', { number: agendaItem.number }),
    minutes && text('decisions.minutes', { number: minutes }),
  ].filter(Boolean);
  return (
    <li className="grid items-start gap-x-11 gap-y-3 border-line border-t py-3 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.9fr)]">
      <div className="min-w-0">
        <h3 className="flex flex-wrap items-center gap-x-2.5 gap-y-1 font-[560] text-title">
          {isDraft
            ? text('decisions.draft')
            : number
              ? text('decisions.taken', { number })
              : text('decisions.unnumbered')}
          {isDraft && (
            <span className="rounded border border-ink-3 border-dashed px-1.5 font-normal text-ink-2 text-tag leading-[1.45]">
              {text('decisions.notYet')}
            </span>
          )}
        </h3>
        {meeting && isMeetingNamed && <DecisionMeeting meeting={meeting} />}
        <DecisionBodies decision={it} meetingOf={meeting?.bodies.length ?? null} />
        {draftedFor && isMeetingNamed && (
          <p className="text-ink-2">
            {text('decisions.draftedFor')}{' '}
            <NameLink to={href(`/meetings/${draftedFor.slug}`)}>{draftedFor.title}</NameLink>
          </p>
        )}
        {details.length > 0 && <p className="text-ink-2 first-letter:uppercase">{details.join(', ')}</p>}
        {documents.length > 0 && (
          <p className="text-ink-2 text-small">
            {text('decisions.about', { titles: documents.map(({ title }) => title).join('; ') })}
          </p>
        )}
        <Preamble recitals={recitals} />
        <p className="mt-1 text-ink-3 text-small">
          <SourceList sources={sources} isBrief={clauses.length > 0} isNoneSaid={true} />
        </p>
        <Dissents opinions={it.dissentingOpinions} />
      </div>
      {clauses.length > 0 ? (
        <ClauseTable clauses={clauses} />
      ) : (
        <p className="text-ink-3 text-small lg:pt-0.5">{text('decisions.noClauses')}</p>
      )}
    </li>
  );
}
