import type { Attendance, MeetingQuorum } from '@concord/domain';
import {
  compareText,
  entriesAsOf,
  MEETING_STATE_TEXT,
  MEETING_STATES,
  meetingState,
  partiesOf,
  quorumsAt,
} from '@concord/domain';
import { BodyRef } from '../bodies/ref.ts';
import { builder } from '../builder.ts';
import { SourceRefType, sourcesOf } from '../documents/source.ts';
import { PartyRef, partyShape } from '../parties/party.ts';
import { enumOf } from '../text/enums.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { WhenRef } from '../time/when.ts';
import { type Within, within } from '../within.ts';
import { MeetingRef } from './meeting.ts';

export const MeetingStateEnum = enumOf(
  'MeetingState',
  'What became of a meeting (состояние заседания).',
  MEETING_STATES,
  MEETING_STATE_TEXT,
);

const AttendanceRef = builder.objectRef<Within<Attendance>>('Attendance').implement({
  description: 'Who attended for one body (присутствовали).',
  fields: (t) => ({
    body: t.field({
      type: BodyRef,
      nullable: true,
      description: 'The body (орган); null when it cannot be seen.',
      resolve: (own) => {
        const body = own.records.body.get(own.value.bodyId);
        return body ? within(own, body) : null;
      },
    }),
    parties: t.field({
      type: [PartyRef],
      description: 'Who was there (стороны).',
      resolve: (own) => partiesOf(own.records, own.value.partyIds).map((party) => partyShape(within(own, party))),
    }),
    sources: t.field({ type: [SourceRefType], description: 'The papers that say so (источники).', resolve: sourcesOf }),
  }),
});

const QuorumRef = builder.objectRef<Within<MeetingQuorum>>('Quorum').implement({
  description: 'Whether enough members of a body took part in a meeting (кворум), on its day.',
  fields: (t) => ({
    body: t.field({
      type: BodyRef,
      nullable: true,
      description: 'The body (орган); null when it cannot be seen.',
      resolve: (own) => {
        const body = own.records.body.get(own.value.bodyId);
        return body ? within(own, body) : null;
      },
    }),
    met: t.boolean({
      nullable: true,
      description: 'Whether they did (есть ли кворум); null where nobody can tell, or no source asks for one.',
      resolve: ({ value }) => value.met,
    }),
    reason: t.string({
      description: 'How many of how many, or why nobody can tell (основание).',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value }, { locale }, context) => inLocale(value.reason, locale, context),
    }),
  }),
});

builder.objectFields(MeetingRef, (t) => ({
  state: t.field({
    type: MeetingStateEnum,
    description: 'What became of it on that day (состояние): a plan whose day passed without news is NO_REPORT.',
    resolve: ({ value, day }) => meetingState(value, day),
  }),
  postponed: t.field({
    type: WhenRef,
    nullable: true,
    description: 'When it was last put off (отложено); null when it never was.',
    resolve: ({ value }) => value.postponed,
  }),
  cancelled: t.field({
    type: WhenRef,
    nullable: true,
    description: 'When it was cancelled (отменено); null when it was not.',
    resolve: ({ value }) => value.cancelled,
  }),
  version: t.int({
    description: 'The number of its entries that you may see (версия); give it back as `expectedVersion`.',
    resolve: async ({ value, day, past }, _args, { register, sight }) => {
      const entries = await register.loadEntries({ sight, streamIds: [value.id] });
      return (past ? entriesAsOf(entries, day) : entries).length;
    },
  }),
  quorums: t.field({
    type: [QuorumRef],
    description:
      'The quorum of each body that sat (кворум), in the order of `bodies`; none while it has not been held.',
    resolve: (meeting) => quorumsAt(meeting.records, meeting.value).map((quorum) => within(meeting, quorum)),
  }),
  attendance: t.field({
    type: [AttendanceRef],
    description: 'Who attended, body by body (присутствовали); none where no paper says.',
    resolve: (meeting) =>
      [...meeting.records.attendance.values()]
        .filter(({ meetingId }) => meetingId === meeting.value.id)
        .sort((a, b) => compareText(a.id, b.id))
        .map((attendance) => within(meeting, attendance)),
  }),
}));
