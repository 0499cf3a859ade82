import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';
import { Section } from '../page/Section.tsx';
import { Decision, DecisionFragment } from './Decision.tsx';

export const DecisionsFragment = graphql(
  `
    fragment Decisions on Dossier {
      decisions {
        id
        state
        ...Decision
      }
    }
  `,
  [DecisionFragment],
);

/** What was decided of the dossier, and what is only drafted: the drafts come first, for they are still to be acted on. */
export function Decisions({ dossier }: { dossier: FragmentOf<typeof DecisionsFragment> }): ReactNode {
  const { decisions } = readFragment(DecisionsFragment, dossier);
  const text = useText();
  if (decisions.length === 0) return null;
  const ordered = [
    ...decisions.filter(({ state }) => state === 'DRAFTED'),
    ...decisions.filter(({ state }) => state === 'TAKEN'),
  ];
  return (
    <div className="mt-12">
      <Section title={text('decisions.title')} hint={text('decisions.hint')} anchor="decisions">
        <ul>
          {ordered.map((decision) => (
            <Decision key={decision.id} decision={decision} />
          ))}
        </ul>
      </Section>
    </div>
  );
}
