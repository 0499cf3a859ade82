import type { Sitting } from '@concord/domain';
import { builder } from '../builder.ts';
import { placeLanguageFields, placeOf, whenFields } from '../commands/inputs.ts';
import { sourceRef } from '../commands/sourceInput.ts';
import { recordIdOf } from '../ids.ts';
import { INFERRED } from '../time/inferred.ts';
import { MeetingResult, runMeeting } from './runMeeting.ts';

/** One body’s part in a meeting, as it is typed. */
export const SittingInput = builder.inputType('SittingInput', {
  description: 'One body’s part in a meeting (участие органа): a joint meeting carries a number for each.',
  fields: (t) => ({
    body: t.id({ required: true, description: 'The body (орган).' }),
    number: t.int({ description: 'The number that it counts (номер); none where it is not known.' }),
  }),
});

/** A body that sits, as a command takes it. */
export function sittingOf({ body, number }: typeof SittingInput.$inferInput): Sitting {
  return { bodyId: recordIdOf(body, 'Body'), number: number ?? null };
}

const AnnounceMeetingInput = builder.inputType('AnnounceMeetingInput', {
  description: 'A meeting was announced (объявить заседание): a plan, and nothing more.',
  fields: (t) => ({
    sittings: t.field({ type: [SittingInput], required: true, description: 'The bodies that are to sit (органы).' }),
    planned: t.string({
      required: true,
      description: `For when (на какие дни), EDTF: 2019-09-16/2019-09-17. ${INFERRED}`,
    }),
    place: t.string({ description: 'Where (место), as written.' }),
    ...placeLanguageFields(t),
    ...whenFields(t, 'announced'),
  }),
});

const PostponeMeetingInput = builder.inputType('PostponeMeetingInput', {
  description: 'A meeting that was announced is put off (отложить заседание).',
  fields: (t) => ({
    meeting: t.id({ required: true, description: 'The meeting (заседание); neither held nor cancelled.' }),
    planned: t.string({ description: `For when now (новые дни), EDTF; none where nobody said. ${INFERRED}` }),
    ...whenFields(t, 'put off'),
    expectedVersion: t.int({
      description: 'The meeting’s `version` that you saw (версия); another one now is refused.',
    }),
  }),
});

const CancelMeetingInput = builder.inputType('CancelMeetingInput', {
  description: 'A meeting that was announced will not be held (отменить заседание).',
  fields: (t) => ({
    meeting: t.id({ required: true, description: 'The meeting (заседание); neither held nor cancelled.' }),
    ...whenFields(t, 'cancelled'),
    expectedVersion: t.int({
      description: 'The meeting’s `version` that you saw (версия); another one now is refused.',
    }),
  }),
});

builder.mutationFields((t) => ({
  announceMeeting: t.field({
    type: MeetingResult,
    description: 'A meeting was announced (объявить заседание). For the secretariat.',
    args: {
      input: t.arg({
        type: AnnounceMeetingInput,
        required: true,
        description: 'Which bodies, when, where (какие органы, когда и где).',
      }),
    },
    resolve: (_root, { input }, context) => {
      const sittings = input.sittings.map(sittingOf);
      const place = placeOf(input, context.locale);
      const said = { occurred: input.occurred, known: input.known ?? null, source: sourceRef(input.source) };
      const command = { command: 'announceMeeting', sittings, planned: input.planned, place, ...said } as const;
      return runMeeting(context, command, input, [...input.sittings.map(({ body }) => body), input.source.paper]);
    },
  }),
  postponeMeeting: t.field({
    type: MeetingResult,
    description:
      'A meeting is put off to other days, or to none that anybody said (отложить заседание). For the secretariat.',
    args: {
      input: t.arg({
        type: PostponeMeetingInput,
        required: true,
        description: 'Which one, and until when (какое и на когда).',
      }),
    },
    resolve: (_root, { input }, context) => {
      const said = { occurred: input.occurred, known: input.known ?? null, source: sourceRef(input.source) };
      const meetingId = recordIdOf(input.meeting, 'Meeting');
      const command = { command: 'postponeMeeting', meetingId, planned: input.planned ?? null, ...said } as const;
      return runMeeting(context, command, input, [input.meeting, input.source.paper]);
    },
  }),
  cancelMeeting: t.field({
    type: MeetingResult,
    description: 'A meeting will not be held (отменить заседание). For the secretariat.',
    args: { input: t.arg({ type: CancelMeetingInput, required: true, description: 'Which one (какое заседание).' }) },
    resolve: (_root, { input }, context) => {
      const said = { occurred: input.occurred, known: input.known ?? null, source: sourceRef(input.source) };
      const command = { command: 'cancelMeeting', meetingId: recordIdOf(input.meeting, 'Meeting'), ...said } as const;
      return runMeeting(context, command, input, [input.meeting, input.source.paper]);
    },
  }),
}));
