import { type FragmentOf, graphql, type ResultOf, readFragment } from '@concord/contract';
import { STEP_STATE_TEXT } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Pulse } from '../live/Pulse.tsx';
import { bound } from '../locale/bound.ts';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { Section } from '../page/Section.tsx';
import { StepMark } from '../route/StepMark.tsx';
import { StepFacts, StepFactsFragment } from './StepFacts.tsx';

export const StepsFragment = graphql(
  `
  fragment Steps on Dossier {
    steps {
      state
      reason(locale: $locale)
      step {
        id
        name(locale: $locale)
        organisation {
          names {
            short(locale: $locale)
          }
        }
      }
      ...StepFacts
    }
  }
`,
  [StepFactsFragment],
);

/** What must, may and cannot come next, with the reason; what is done or not needed stands folded below. */
export function Steps({ dossier }: { dossier: FragmentOf<typeof StepsFragment> }): ReactNode {
  const { steps } = readFragment(StepsFragment, dossier);
  const text = useText();
  const isPast = ({ state }: Status): boolean => state === 'DONE' || state === 'NOT_NEEDED';
  const [ahead, past] = [steps.filter((status) => !isPast(status)), steps.filter(isPast)];
  const done = past.every(({ state }) => state === 'DONE') ? 'steps.done' : 'steps.past';
  return (
    <Section title={text('steps.title')} hint={ahead.length > 0 ? text('steps.hint') : undefined}>
      <ol>
        {ahead.map((status) => (
          <StepLine key={status.step.id} status={status} />
        ))}
      </ol>
      {past.length > 0 && (
        <details className="border-line border-t pt-2 text-small">
          <summary className="cursor-pointer text-ink-2 touch:py-3.5">{text(done, { count: past.length })}</summary>
          <ol className="mt-2">
            {past.map((status) => (
              <StepLine key={status.step.id} status={status} />
            ))}
          </ol>
        </details>
      )}
    </Section>
  );
}

type Status = ResultOf<typeof StepsFragment>['steps'][number];

function StepLine({ status }: { status: Status }): ReactNode {
  const { state, reason, step } = status;
  const locale = useIntl().locale as Locale;
  return (
    <li className="relative isolate grid grid-cols-[16px_minmax(0,1fr)] gap-x-2.5 border-line border-t py-2">
      <Pulse value={state} />
      <span className="mt-[3px]">
        <StepMark state={fromWire(state)} />
      </span>
      <div>
        <p>
          {step.name} <span className="text-ink-3 text-small">{step.organisation.names.short}</span>
        </p>
        <p className="text-ink-2 text-small">
          <b className={`font-[550] ${state === 'BLOCKED' ? 'text-late' : 'text-ink'}`}>
            {STEP_STATE_TEXT[fromWire(state)][locale]}
          </b>
          {' · '}
          {bound(reason)}
        </p>
        <StepFacts status={status} />
      </div>
    </li>
  );
}
