import type { ReactNode } from 'react';
import { AnyChangeSubscription } from '../live/anyChange.ts';
import { useLive } from '../live/useLive.ts';
import { useLocale } from '../locale/useLocale.ts';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { ErrorNote } from '../page/ErrorNote.tsx';
import { MoreLink } from '../page/MoreLink.tsx';
import { FindingGroups } from './FindingGroups.tsx';
import { type FindingEdge, filterOf, isPastQuality, PAGE, QualityQuery, variablesOf } from './quality.ts';

/** What follows a page of findings: the next one, where the address asks for it, else the button that does. */
export function MoreFindings({
  after,
  before,
  shown,
  total,
}: {
  /** The cursor of the page before; null when it was the last. */
  after: string | null;
  /** The kind with which it ended. */
  before: FindingEdge['node']['kind'] | null;
  /** How many are shown up to there, of how many. */
  shown: number;
  total: number;
}): ReactNode {
  const text = useText();
  const { get } = useAddress();
  if (after === null) return null;
  const pages = Math.ceil(shown / PAGE);
  if (Number(get('pages') ?? 1) > pages) return <NextPage after={after} before={before} shown={shown} total={total} />;
  return (
    <p className="mt-1 flex items-center gap-4 border-line border-t pt-3 text-small">
      <MoreLink pages={pages} />
      <span className="text-ink-3">{text('quality.shown', { shown, total })}</span>
    </p>
  );
}

function NextPage({ after, before, shown, total }: Parameters<typeof MoreFindings>[0]): ReactNode {
  const text = useText();
  const address = useAddress();
  const filter = filterOf(address);
  const { wire: locale } = useLocale();
  const answer = useLive(`more findings ${after} ${JSON.stringify(filter)} ${address.asOf}`, {
    query: QualityQuery,
    variables: variablesOf(filter, { locale, asOf: address.asOf, after }),
    subscription: AnyChangeSubscription,
    subscriptionVariables: {},
    positionOf: (data) => (isPastQuality(data) ? null : data.dataQuality.position),
    merge: () => 'reload',
  });
  if (answer.status === 'loading') return <p className="py-3 text-ink-3">{text('quality.loading')}</p>;
  if (answer.status === 'failed') return <ErrorNote error={answer.error} onRetry={answer.reload} hasData={false} />;
  const { edges, pageInfo } = answer.data.dataQuality;
  return (
    <>
      <FindingGroups edges={edges} before={before} isDossierNamed={filter.dossier === null} />
      <MoreFindings
        after={pageInfo.hasNextPage ? pageInfo.endCursor : null}
        before={edges.at(-1)?.node.kind ?? before}
        shown={shown + edges.length}
        total={total}
      />
    </>
  );
}
