import { graphql, type ResultOf } from '@concord/contract';
import { MEETING_STATE_TEXT, MEETING_STATES } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
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
import { useAsked } from '../page/useAsked.ts';
import { ViewHead } from '../page/ViewHead.tsx';
import { ViewPage } from '../page/ViewPage.tsx';
import { WhenTextFragment } from '../time/WhenText.tsx';
import { meetingColumns } from './meetingColumns.tsx';

const MeetingsPageQuery = graphql(
  `
    query MeetingsPage($locale: Locale!, $asOf: LocalDate, $isDayGiven: Boolean!) {
      meetings(asOf: $asOf, first: 100) {
        totalCount
        edges {
          node {
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
            agenda {
              number
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

type Row = ResultOf<typeof MeetingsPageQuery>['meetings']['edges'][number]['node'];

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
      {({ meetings, board }) => (
        <Meetings
          rows={meetings.edges.map(({ node }) => node)}
          day={board.asOf}
          query={<AsQuery operation={MeetingsPageQuery} variables={variables} />}
        />
      )}
    </ViewPage>
  );
}

function Meetings({ rows, day, query }: { rows: readonly Row[]; day: string; query: ReactNode }): ReactNode {
  const text = useText();
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
            <Download name={`meetings-${day}`} table={() => tableOf(columns, shown)} />
            {query}
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
      {shown.length > 0 ? (
        <DataTable label={text('meetingsPage.title')} columns={columns} rows={shown} keyOf={({ slug }) => slug} />
      ) : (
        <Empty text={text('meetingsPage.none')} hint={text('view.noneHint')} />
      )}
    </>
  );
}
