import { partiesOf, type Report } from '@concord/domain';
import { builder } from '../builder.ts';
import { SourceRefType, sourcesOf } from '../documents/source.ts';
import { day, text } from '../lists/conditions.ts';
import { connectionOf } from '../lists/connection.ts';
import { listOf } from '../lists/listOf.ts';
import { rising } from '../lists/order.ts';
import { byParty, ofParties } from '../lists/shared.ts';
import { MeetingRef } from '../meetings/meeting.ts';
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

const TERMS = { en: 'reports on an instruction', ru: 'доклады' };
const ReportConnectionRef = connectionOf(ReportRef, 'InstructionReport', TERMS);

const ReportList = listOf<Within<Report>>(
  'InstructionReport',
  TERMS,
  {
    ...ofParties(({ value }: Within<Report>) => value.byIds),
    when: day('When it was given (когда).', ({ value }) => value.occurred),
    text: text('What was reported (текст).', ({ value }) => value.text),
  },
  {
    WHEN: rising('The first one first (по дню).', ({ value }) => value.occurred),
    PARTY: byParty(({ value }) => value.byIds[0] ?? null),
  },
);

builder.objectField(InstructionRef, 'reports', (t) =>
  t.connection(
    {
      type: ReportRef,
      description: 'The reports on it (доклады), the first one first.',
      args: ReportList.args(t.arg),
      resolve: (own, args, context) => {
        const reports = statusOf(own).reports.map((report) => within(own, report));
        return ReportList.page(context, own, args, reports);
      },
    },
    ReportConnectionRef,
  ),
);
