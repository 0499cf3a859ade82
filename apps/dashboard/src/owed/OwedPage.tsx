import type { VariablesOf } from '@concord/contract';
import type { ReactNode } from 'react';
import { AnyChangeSubscription } from '../live/anyChange.ts';
import { useLive } from '../live/useLive.ts';
import { useWholeList } from '../live/useWholeList.ts';
import { useLocale } from '../locale/useLocale.ts';
import { useText } from '../locale/useText.ts';
import { AsQuery } from '../page/AsQuery.tsx';
import { useAddress } from '../page/address.ts';
import { Download } from '../page/Download.tsx';
import { ErrorNote } from '../page/ErrorNote.tsx';
import { FailedPage } from '../page/FailedPage.tsx';
import { PageFrame } from '../page/PageFrame.tsx';
import { PageSkeleton } from '../page/PageSkeleton.tsx';
import { Rest } from '../page/Rest.tsx';
import { ViewHead } from '../page/ViewHead.tsx';
import { CannotTell } from './CannotTell.tsx';
import { OwedFilters } from './OwedFilters.tsx';
import { OwedGroups } from './OwedGroups.tsx';
import {
  groupsOf,
  isPastOwed,
  OWED,
  type OwedData,
  type OwedFilter,
  OwedQuery,
  owedFilterOf,
  owedVariables,
} from './owed.ts';
import { owedTable } from './owedTable.ts';

/** Who owes what: by state or by body, how long it has waited against its term, and a draft of the reminder. */
export default function OwedPage(): ReactNode {
  const text = useText();
  const address = useAddress();
  const { asOf, state, isSurelyPast } = address;
  const filter = owedFilterOf(address);
  const { wire: locale } = useLocale();
  const variables = owedVariables(filter, { locale, asOf, state });
  const answer = useLive('owed', {
    query: OwedQuery,
    variables,
    subscription: AnyChangeSubscription,
    subscriptionVariables: {},
    positionOf: (data) => (isPastOwed(data) ? null : data.outstanding.position),
    merge: () => 'reload',
  });
  const title = text('owed.title');
  if (answer.status === 'loading')
    return (
      <PageFrame title={title} day={asOf} isPast={isSurelyPast}>
        <PageSkeleton text={text('owed.loading')} />
      </PageFrame>
    );
  if (answer.status === 'failed') return <FailedPage title={title} day={asOf} isPast={isSurelyPast} failed={answer} />;
  const { outstanding } = answer.data;
  return (
    <PageFrame
      title={title}
      day={outstanding.asOf}
      isPast={isPastOwed(answer.data)}
      news={{ text: text('owed.total', { count: outstanding.totalCount }), turn: answer.updates }}
    >
      {answer.error && <ErrorNote error={answer.error} onRetry={answer.reload} hasData={true} />}
      <OwedList data={answer.data} filter={filter} variables={variables} />
    </PageFrame>
  );
}

function OwedList({
  data,
  filter,
  variables,
}: {
  data: OwedData;
  filter: OwedFilter;
  variables: VariablesOf<typeof OwedQuery>;
}): ReactNode {
  const text = useText();
  const { outstanding, memberStates } = data;
  const { asOf, cannotTell, position } = outstanding;
  const list = useWholeList(OWED, { data, position, variables, isAskedAtOnce: true });
  const groups = groupsOf(list.rows, filter.by);
  const states = memberStates.map(({ code, names }) => ({ code, name: names.short }));
  return (
    <>
      <ViewHead
        title={text('owed.title')}
        tools={
          <>
            <Download name={`owed-${asOf}`} table={() => owedTable(list.rows, text)} list={list} />
            <AsQuery operation={OwedQuery} variables={variables} />
          </>
        }
      >
        <p className="mt-1 max-w-[760px] text-ink-2">{text('owed.lead')}</p>
      </ViewHead>
      <OwedFilters filter={filter} states={states} />
      {groups.length === 0 && (
        <div className="border-line border-t pt-2.5 text-ink-2">
          <p className="font-[560] text-ink">{text('owed.empty')}</p>
          <p>{text(cannotTell.length > 0 ? 'owed.emptyButUnknown' : 'owed.emptyHint')}</p>
        </div>
      )}
      <OwedGroups groups={groups} isByParty={filter.by === 'party'} day={asOf} />
      <Rest list={list} />
      <CannotTell unknown={cannotTell} />
    </>
  );
}
