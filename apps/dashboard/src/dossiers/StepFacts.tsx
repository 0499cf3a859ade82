import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import { OUTCOME_TEXT, PLAN_STATE_TEXT } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { SourceList, SourceTextFragment } from '../documents/SourceText.tsx';
import { bound } from '../locale/bound.ts';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { PartyShortFragment, shortName } from '../parties/partyShort.ts';

export const StepFactsFragment = graphql(
  `
    fragment StepFacts on StepStatus {
      occurrences {
        id
        outcome
        forInformation
        purpose(locale: $locale)
        when {
          text(locale: $locale)
        }
        actors {
          ...PartyShort
        }
        decision {
          number
        }
        sources {
          ...SourceText
        }
      }
      plans {
        id
        state
        planned {
          text(locale: $locale)
        }
        sources {
          ...SourceText
        }
      }
    }
  `,
  [PartyShortFragment, SourceTextFragment],
);

/** What happened at a step or was planned, one line each, and the paper that says so; letters stand among the letters. */
export function StepFacts({ status }: { status: FragmentOf<typeof StepFactsFragment> }): ReactNode {
  const { occurrences, plans } = readFragment(StepFactsFragment, status);
  const text = useText();
  const locale = useIntl().locale as Locale;
  const happened = occurrences.map(({ id, outcome, forInformation, purpose, when, actors, decision, sources }) => ({
    id,
    sources,
    words: [
      bound(when.text),
      forInformation ? text('route.information') : OUTCOME_TEXT[fromWire(outcome)][locale],
      actors.map((actor) => shortName(actor)).join(', '),
      purpose,
      decision?.number && text('steps.byDecision', { number: decision.number }),
    ],
  }));
  // What was held stands above already.
  const planned = plans
    .filter(({ state }) => state !== 'HELD')
    .map(({ id, state, planned: when, sources }) => ({
      id,
      sources,
      words: [bound(when.text), PLAN_STATE_TEXT[fromWire(state)][locale]],
    }));
  return (
    <ul className="text-ink-3 text-small">
      {[...happened, ...planned].map(({ id, words, sources }) => (
        <li key={id} className="mt-1">
          <span className="text-ink-2">{words.filter(Boolean).join(', ')}</span>
          {' · '}
          <SourceList sources={sources} isBrief={true} isNoneSaid={true} />
        </li>
      ))}
    </ul>
  );
}
