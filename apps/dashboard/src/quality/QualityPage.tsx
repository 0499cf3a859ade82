import type { ReactNode } from 'react';
import { DataPages } from '../journal/DataPages.tsx';
import { AnyChangeSubscription } from '../live/anyChange.ts';
import { useLive } from '../live/useLive.ts';
import { useLocale } from '../locale/useLocale.ts';
import { useText } from '../locale/useText.ts';
import { AsQuery } from '../page/AsQuery.tsx';
import { useAddress } from '../page/address.ts';
import { Download } from '../page/Download.tsx';
import { ErrorNote } from '../page/ErrorNote.tsx';
import { FailedPage } from '../page/FailedPage.tsx';
import { PageFrame } from '../page/PageFrame.tsx';
import { PageSkeleton } from '../page/PageSkeleton.tsx';
import { ViewTools } from '../page/ViewTools.tsx';
import { FindingGroups } from './FindingGroups.tsx';
import { findingsTable } from './findingsTable.ts';
import { MoreFindings } from './MoreFindings.tsx';
import { QualityFilters } from './QualityFilters.tsx';
import { filterOf, isPastQuality, QualityQuery, variablesOf } from './quality.ts';

/** What is contradictory, without a source, unknown, inferred or misspelt in the data, by kind. */
export default function QualityPage(): ReactNode {
  const text = useText();
  const address = useAddress();
  const { asOf, isSurelyPast } = address;
  const filter = filterOf(address);
  const { wire: locale } = useLocale();
  const variables = variablesOf(filter, { locale, asOf, after: null });
  const answer = useLive('quality', {
    query: QualityQuery,
    variables,
    subscription: AnyChangeSubscription,
    subscriptionVariables: {},
    positionOf: (data) => (isPastQuality(data) ? null : data.dataQuality.position),
    merge: () => 'reload',
  });
  const title = text('remarks.title');
  if (answer.status === 'loading')
    return (
      <PageFrame title={title} day={asOf} isPast={isSurelyPast}>
        <PageSkeleton text={text('quality.loading')} />
      </PageFrame>
    );
  const head = <h1 className="font-[620] text-page leading-tight tracking-[-0.017em]">{title}</h1>;
  if (answer.status === 'failed') return <FailedPage title={title} day={asOf} isPast={isSurelyPast} failed={answer} />;
  const { dataQuality, dossier } = answer.data;
  const { edges, counts, pageInfo, totalCount } = dataQuality;
  return (
    <PageFrame title={title} day={dataQuality.asOf} isPast={isPastQuality(answer.data)}>
      {head}
      <DataPages at="/quality" dossier={filter.dossier} />
      <p className="mt-2 max-w-[760px] text-ink-2">{text('quality.lead')}</p>
      <ViewTools>
        <Download name={`quality-${dataQuality.asOf}`} table={() => findingsTable(edges, text)} />
        <AsQuery operation={QualityQuery} variables={variables} />
      </ViewTools>
      {answer.error && <ErrorNote error={answer.error} onRetry={answer.reload} hasData={true} />}
      <QualityFilters counts={counts} dossierTitle={dossier?.title ?? null} filter={filter} />
      {edges.length === 0 && (
        <div className="border-line border-t pt-2.5 text-ink-2">
          <p className="font-[560] text-ink">{text('quality.empty')}</p>
          <p>{text('quality.emptyHint')}</p>
        </div>
      )}
      <FindingGroups edges={edges} before={null} isDossierNamed={filter.dossier === null} />
      <MoreFindings
        after={pageInfo.hasNextPage ? pageInfo.endCursor : null}
        before={edges.at(-1)?.node.kind ?? null}
        shown={edges.length}
        total={totalCount}
      />
    </PageFrame>
  );
}
