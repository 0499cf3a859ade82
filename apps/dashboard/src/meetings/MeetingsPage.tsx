import { graphql, type ResultOf, type VariablesOf } from '@concord/contract';
import { MEETING_STATE_TEXT, MEETING_STATES } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { listOf } from '../live/list.ts';
import { useWholeList } from '../live/useWholeList.ts';
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
import { useAsked } from '../page/useAsked.ts';
import { ViewHead } from '../page/ViewHead.tsx';
import { ViewPage } from '../page/ViewPage.tsx';
import { WhenTextFragment } from '../time/WhenText.tsx';
import { CalendarOf } from './CalendarOf.tsx';
import { meetingColumns } from './meetingColumns.tsx';

const MeetingsPageQuery = graphql(
  `
    query MeetingsPage($locale: Locale!, $asOf: LocalDate, $isDayGiven: Boolean!, $after: String) {
      meetings(asOf: $asOf, first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            slug
            title(locale: $locale)
            place(locale: $locale)
            state
            synthetic
            planned {
              edtf
              ...WhenText
            }
            held {
              edtf
              ...WhenText
            }
          }
        }
      }
      board(asOf: $asOf) {
        asOf
        position
      }
      present: board @include(if: $isDayGiven) {
        asOf
      }
    }
  `,
  [WhenTextFragment],
);

type MeetingsData = ResultOf<typeof MeetingsPageQuery>;

const MEETINGS = listOf(MeetingsPageQuery, ({ meetings }) => meetings);

/** All meetings, the newest first: when, which bodies, where, and what became of each. */
export default function MeetingsPage(): ReactNode {
  const text = useText();
  const variables = useAsked();
  return (
    <ViewPage
      subject="meetings"
      loading={text('meetingsPage.loading')}
      query={MeetingsPageQuery}
      variables={variables}
      seenIn={({ board }) => ({ title: text('meetingsPage.title'), ...board })}
      missing=""
    >
      {(data) => <Meetings data={data} variables={variables} />}
    </ViewPage>
  );
}

function Meetings({
  data,
  variables,
}: {
  data: MeetingsData;
  variables: VariablesOf<typeof MeetingsPageQuery>;
}): ReactNode {
  const text = useText();
  const list = useWholeList(MEETINGS, { data, position: data.board.position, variables, isAskedAtOnce: true });
  const { rows } = list;
  const { href, get } = useAddress();
  const locale = useIntl().locale as Locale;
  const columns = meetingColumns({ text, locale, href });
  const state = MEETING_STATES.find((each) => each === get('status')) ?? null;
  const shown = rows.filter((row) => state === null || fromWire(row.state) === state);
  return (
    <>
      <ViewHead
        title={text('meetingsPage.title')}
        tools={
          <>
            <CalendarOf meetings={shown} asOf={data.board.asOf} />
            <Download name={`meetings-${data.board.asOf}`} table={() => tableOf(columns, shown)} list={list} />
            <AsQuery operation={MeetingsPageQuery} variables={variables} />
          </>
        }
      />
      <Choice
        name="status"
        label={text('column.state')}
        all={{ count: rows.length }}
        choices={MEETING_STATES.map((each) => ({
          value: each,
          text: MEETING_STATE_TEXT[each][locale],
          count: rows.filter((row) => fromWire(row.state) === each).length,
        }))}
      />
      <Rest list={list} />
      {shown.length > 0 ? (
        <DataTable label={text('meetingsPage.title')} columns={columns} rows={shown} keyOf={({ slug }) => slug} />
      ) : (
        <Empty text={text('meetingsPage.none')} hint={text('view.noneHint')} />
      )}
    </>
  );
}
