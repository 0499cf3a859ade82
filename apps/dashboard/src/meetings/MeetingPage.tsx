import { readFragment } from '@concord/contract';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Decision } from '../decisions/Decision.tsx';
import { SourceTextFragment } from '../documents/SourceText.tsx';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { AsQuery } from '../page/AsQuery.tsx';
import { useAddress } from '../page/address.ts';
import { tableOf } from '../page/columns.ts';
import { Download } from '../page/Download.tsx';
import { Empty } from '../page/Empty.tsx';
import { EnteredOf } from '../page/EnteredOf.tsx';
import { EnterLinks } from '../page/EnterLinks.tsx';
import { Section } from '../page/Section.tsx';
import { useAsked } from '../page/useAsked.ts';
import { ViewHead } from '../page/ViewHead.tsx';
import { ViewPage } from '../page/ViewPage.tsx';
import { AgendaTable, agendaColumns } from './AgendaTable.tsx';
import { Attendance } from './Attendance.tsx';
import { agendaRows } from './agenda.ts';
import { CalendarFile } from './CalendarFile.tsx';
import { calendarEvent } from './calendarEvent.ts';
import { MeetingHead } from './MeetingHead.tsx';
import { MeetingPapers, type Paper } from './MeetingPapers.tsx';
import { type Meeting, MeetingPageQuery } from './meeting.ts';

/** One meeting: its questions by number with an outcome for each document, decisions, attendance and quorum. */
export default function MeetingPage({ number }: { number: string }): ReactNode {
  const text = useText();
  const variables = { ...useAsked(), number };
  return (
    <ViewPage
      subject={`meeting ${number}`}
      loading={text('meeting.loading')}
      query={MeetingPageQuery}
      variables={variables}
      seenIn={({ meeting }) => meeting}
      missing={text('notFound.meeting')}
    >
      {({ meeting }) =>
        meeting && (
          <MeetingView meeting={meeting} tools={<AsQuery operation={MeetingPageQuery} variables={variables} />} />
        )
      }
    </ViewPage>
  );
}

function MeetingView({ meeting, tools }: { meeting: Meeting; tools: ReactNode }): ReactNode {
  const text = useText();
  const { href } = useAddress();
  const locale = useIntl().locale as Locale;
  const rows = agendaRows(meeting);
  const isHeld = meeting.state === 'HELD';
  const events = calendarEvent(meeting, text);
  const table = () => tableOf(agendaColumns({ text, locale, href, isHeld }), rows);
  return (
    <>
      <ViewHead
        title={meeting.title}
        isSynthetic={meeting.synthetic}
        tools={
          <>
            {events.length > 0 && (
              <CalendarFile name={`meeting-${meeting.slug}`} events={async () => events} asOf={meeting.asOf} />
            )}
            <Download name={`meeting-${meeting.slug}-${meeting.asOf}`} table={table} />
            {tools}
          </>
        }
      >
        <MeetingHead meeting={meeting} />
        {meeting.state !== 'HELD' && meeting.state !== 'CANCELLED' && (
          <div className="mt-3">
            <EnterLinks tasks={['hold', 'postpone', 'cancel']} about={{ meeting: meeting.slug }} />
          </div>
        )}
      </ViewHead>
      <div className="flex flex-col gap-10">
        <Section title={text('agenda.title')} hint={text('agenda.hint')}>
          {rows.length > 0 ? (
            <AgendaTable rows={rows} label={text('agenda.title')} isHeld={isHeld} />
          ) : (
            <Empty text={text('agenda.none')} hint={text('agenda.noneHint')} />
          )}
        </Section>
        {meeting.decisions.length > 0 && (
          <Section title={text('decisions.title')} hint={text('decisions.hint')}>
            <ul>
              {meeting.decisions.map((decision) => (
                <Decision key={decision.id} decision={decision} isMeetingNamed={false} />
              ))}
            </ul>
          </Section>
        )}
        <div className="grid gap-x-11 gap-y-10 lg:grid-cols-2">
          <Attendance meeting={meeting} />
          <MeetingPapers papers={papersOf(meeting, rows)} />
        </div>
      </div>
      <EnteredOf id={meeting.id} />
    </>
  );
}

/** The papers of a meeting: those that hold its decisions, and those that tell of it. */
function papersOf(meeting: Meeting, rows: ReturnType<typeof agendaRows>): readonly Paper[] {
  const told = [...meeting.sources, ...rows.flatMap(({ sources }) => sources)];
  const papers = [
    ...meeting.decisions.flatMap(({ paper }) => paper ?? []),
    ...readFragment(SourceTextFragment, told).map(({ paper }) => paper),
  ];
  return [...new Map(papers.map((paper) => [paper.slug, paper])).values()];
}
