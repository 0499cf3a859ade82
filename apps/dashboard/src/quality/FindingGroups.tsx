import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { Finding } from './Finding.tsx';
import type { FindingEdge } from './quality.ts';

type Kind = FindingEdge['node']['kind'];

/** Findings under the name of their kind; those that go on with the kind of the page before do so without it. */
export function FindingGroups({
  edges,
  before,
  isDossierNamed,
}: {
  edges: readonly FindingEdge[];
  /** The kind with which the page before ended. */
  before: Kind | null;
  isDossierNamed: boolean;
}): ReactNode {
  const text = useText();
  const kinds = [...new Set(edges.map(({ node }) => node.kind))];
  return kinds.map((kind) => (
    <section key={kind} aria-labelledby={`kind-${kind}`} className={kind === before ? '' : 'mt-8 first:mt-0'}>
      {kind !== before && (
        <h2 id={`kind-${kind}`} className="mb-2.5 flex flex-wrap items-baseline gap-x-2.5 text-ink-2 text-small">
          <span className="font-semibold">{text(`quality.kind.${fromWire(kind)}`)}</span>
          <span className="text-ink-3">{text(`quality.kindHint.${fromWire(kind)}`)}</span>
        </h2>
      )}
      <ul>
        {edges
          .filter(({ node }) => node.kind === kind)
          .map(({ node }) => (
            <Finding key={node.id} finding={node} isDossierNamed={isDossierNamed} />
          ))}
      </ul>
    </section>
  ));
}
