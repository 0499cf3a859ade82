import { builder } from '../builder.ts';
import { whenFields, whenSaid } from '../commands/inputs.ts';
import { recordIdOf } from '../ids.ts';
import { AttendanceInput, attendingOf } from './hold.ts';
import { MeetingResult, runMeeting } from './runMeeting.ts';

const RecordAttendanceInput = builder.inputType('RecordAttendanceInput', {
  description:
    'A paper tells who attended a meeting that was held (внести присутствие), after that was recorded. Nothing is corrected by it.',
  fields: (t) => ({
    meeting: t.id({ required: true, description: 'The meeting (заседание); held.' }),
    attendance: t.field({
      type: [AttendanceInput],
      required: true,
      description: 'Who attended, body by body (присутствовали); bodies of which it is recorded already are refused.',
    }),
    ...whenFields(t, 'told'),
    expectedVersion: t.int({
      description: 'The meeting’s `version` that you saw (версия); another one now is refused.',
    }),
  }),
});

builder.mutationField('recordAttendance', (t) =>
  t.field({
    type: MeetingResult,
    description: 'Who attended a meeting that was held is recorded later (внести присутствие). For the secretariat.',
    args: {
      input: t.arg({
        type: RecordAttendanceInput,
        required: true,
        description: 'Who, where, since when known (кто, где и с какого дня известно).',
      }),
    },
    resolve: (_root, { input }, context) => {
      const command = {
        command: 'recordAttendance',
        ...{ meetingId: recordIdOf(input.meeting, 'Meeting'), attendance: input.attendance.map(attendingOf) },
        ...whenSaid(input),
      } as const;
      const named = input.attendance.flatMap(({ body, parties }) => [body, ...parties]);
      return runMeeting(context, command, input, [input.meeting, ...named, input.source.paper]);
    },
  }),
);
