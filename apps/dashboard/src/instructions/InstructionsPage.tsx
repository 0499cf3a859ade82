import { INSTRUCTION_STATE_TEXT, INSTRUCTION_STATES } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useWholeList, type WholeList } from '../live/useWholeList.ts';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { AsQuery } from '../page/AsQuery.tsx';
import { useAddress } from '../page/address.ts';
import { Choice } from '../page/Choice.tsx';
import { tableOf } from '../page/columns.ts';
import { DataTable } from '../page/DataTable.tsx';
import { Download } from '../page/Download.tsx';
import { Empty } from '../page/Empty.tsx';
import { Rest } from '../page/Rest.tsx';
import { TableSkeleton } from '../page/TableSkeleton.tsx';
import { useAsked } from '../page/useAsked.ts';
import { ViewHead } from '../page/ViewHead.tsx';
import { ViewPage } from '../page/ViewPage.tsx';
import { partyText } from '../parties/PartyLink.tsx';
import { instructionColumns } from './instructionColumns.tsx';
import {
  INSTRUCTIONS,
  type InstructionRow,
  type InstructionsAsked,
  type InstructionsData,
  InstructionsPageQuery,
  SHOWN,
} from './instructions.ts';
import { Measures } from './Measures.tsx';

/** Who must report what, to whom and since when, the most overdue first, with the evidence; and the measures of plans. */
export default function InstructionsPage(): ReactNode {
  const text = useText();
  const variables = { ...useAsked(), first: SHOWN };
  return (
    <ViewPage
      subject="instructions"
      loading={text('instructions.loading')}
      query={InstructionsPageQuery}
      variables={variables}
      seenIn={({ instructions }) => ({ title: text('instructions.title'), ...instructions })}
      missing=""
      skeleton={<TableSkeleton text={text('instructions.loading')} columns={6} />}
    >
      {(data) => <Instructions data={data} asked={variables} />}
    </ViewPage>
  );
}

function Instructions({ data, asked }: { data: InstructionsData; asked: InstructionsAsked }): ReactNode {
  const text = useText();
  const locale = useIntl().locale as Locale;
  const { href, get } = useAddress();
  const columns = instructionColumns({ text, locale, href });
  const list = useInstructions(data, asked);
  const { rows } = list;
  const { asOf } = data.instructions;
  const [state, party] = [get('status'), get('party')];
  const ofParty = chosen(rows, null, party);
  const ofState = chosen(rows, state, null);
  const shown = chosen(rows, state, party);
  const names = [...new Set(rows.flatMap(chargedWith))].sort((a, b) => a.localeCompare(b, locale));
  return (
    <div className="wide-paper">
      <ViewHead
        title={text('instructions.title')}
        tools={
          <>
            <Download name={`instructions-${asOf}`} table={() => tableOf(columns, shown)} list={list} />
            <AsQuery operation={InstructionsPageQuery} variables={asked} />
          </>
        }
      >
        <p className="mt-1 max-w-[760px] text-ink-2">{text('instructions.lead')}</p>
      </ViewHead>
      <Choice
        name="status"
        label={text('column.state')}
        all={{ count: ofParty.length }}
        choices={INSTRUCTION_STATES.map((each) => ({
          ...{ value: each, text: INSTRUCTION_STATE_TEXT[each][locale] },
          count: ofParty.filter((row) => fromWire(row.state) === each).length,
        }))}
      />
      <Choice
        name="party"
        label={text('instructions.executor')}
        all={{ count: ofState.length }}
        choices={names.map((each) => ({
          ...{ value: each, text: each, count: ofState.filter((row) => chargedWith(row).includes(each)).length },
        }))}
      />
      {shown.length > 0 ? (
        <DataTable label={text('instructions.title')} columns={columns} rows={shown} keyOf={({ id }) => id} />
      ) : (
        <Empty
          text={text('instructions.none')}
          hint={text(rows.length > 0 ? 'view.noneHint' : 'instructions.noneHint')}
        />
      )}
      <Rest list={list} />
      <div className="mt-12">
        <Measures data={data} asked={asked} />
      </div>
    </div>
  );
}

/** Those that are still followed up, then those that are not, as one list: its filters and counts are of all of them. */
function useInstructions(
  { instructions, discharged }: InstructionsData,
  asked: InstructionsAsked,
): WholeList<InstructionRow> {
  const { position } = instructions;
  const how = { position, isAskedAtOnce: true };
  const open = useWholeList(INSTRUCTIONS, { ...how, data: { instructions }, variables: asked });
  const done = useWholeList(INSTRUCTIONS, {
    ...{ ...how, data: { instructions: discharged } },
    variables: { ...asked, filter: { state: 'DISCHARGED' } },
  });
  const unfinished = [open, done].find(({ error }) => error !== null) ?? open;
  return {
    ...unfinished,
    rows: [...open.rows, ...done.rows],
    total: instructions.totalCount + discharged.totalCount,
    isWhole: open.isWhole && done.isWhole,
    isLoading: open.isLoading || done.isLoading,
  };
}

/** Who has to do it, alone or with others. */
function chargedWith({ executors, coExecutors }: InstructionRow): readonly string[] {
  return [...executors, ...coExecutors].map(partyText);
}

/** Those that stand somewhere, and those of a party; null leaves all. */
function chosen(
  rows: readonly InstructionRow[],
  state: string | null,
  party: string | null,
): readonly InstructionRow[] {
  return rows.filter(
    (row) => (state === null || fromWire(row.state) === state) && (party === null || chargedWith(row).includes(party)),
  );
}
