import { partiesOf, type Report } from '@concord/domain';
import { builder } from '../builder.ts';
import { SourceRefType, sourcesOf } from '../documents/source.ts';
import { MeetingRef } from '../meetings/meeting.ts';
import { arrayPage } from '../page.ts';
import { PartyRef, partyShape } from '../parties/party.ts';
import { WhenRef } from '../time/when.ts';
import { type Within, within } from '../within.ts';
import { InstructionRef } from './instruction.ts';
import { statusOf } from './status.ts';

const ReportRef = builder.objectRef<Within<Report>>('InstructionReport').implement({
  description: 'A report on how an instruction is carried out (доклад). It does not discharge it.',
  fields: (t) => ({
    by: t.field({
      type: [PartyRef],
      description: 'Who reported (кто доложил).',
      resolve: (own) => partiesOf(own.records, own.value.byIds).map((party) => partyShape(within(own, party))),
    }),
    meeting: t.field({
      type: MeetingRef,
      nullable: true,
      description: 'At which meeting (заседание); null where it was in writing, or at one that you may not see.',
      resolve: (own) => {
        const meeting = own.records.meeting.get(own.value.meetingId ?? '');
        return meeting ? within(own, meeting) : null;
      },
    }),
    text: t.string({
      nullable: true,
      description: 'What was reported (текст), as written.',
      resolve: ({ value }) => value.text,
    }),
    when: t.field({ type: WhenRef, description: 'When (когда).', resolve: ({ value }) => value.occurred }),
    sources: t.field({ type: [SourceRefType], description: 'The papers that say so (источники).', resolve: sourcesOf }),
  }),
});

builder.objectField(InstructionRef, 'reports', (t) =>
  t.connection(
    {
      type: ReportRef,
      description: 'The reports on it (доклады), the first one first.',
      resolve: (own, args, context) =>
        arrayPage(
          context,
          args,
          statusOf(own).reports.map((report) => within(own, report)),
        ),
    },
    {
      name: 'InstructionReportConnection',
      description: 'A page of reports on an instruction.',
      fields: (c) => ({
        totalCount: c.int({ description: 'How many there are in all (всего).', resolve: (page) => page.totalCount }),
      }),
    },
    { name: 'InstructionReportEdge', description: 'A report in a page.' },
  ),
);
