import { builder } from '../builder.ts';
import { placeLanguageFields, placeOf, whenFields } from '../commands/inputs.ts';
import { sourceRef } from '../commands/sourceInput.ts';
import type { Context } from '../context.ts';
import { DocumentOutcomeInput, idsOfOutcome, outcomeGiven } from '../dossiers/recordStepOccurrence.ts';
import { recordIdOf } from '../ids.ts';
import { badInput } from '../text/problem.ts';
import { INFERRED } from '../time/inferred.ts';
import { SittingInput, sittingOf } from './announce.ts';
import { MeetingResult, runMeeting } from './runMeeting.ts';

/** Who attended for one body, as it is typed. */
export const AttendanceInput = builder.inputType('AttendanceInput', {
  description: 'Who attended for one body (присутствовали).',
  fields: (t) => ({
    body: t.id({ required: true, description: 'The body (орган); one that sits there.' }),
    parties: t.idList({ required: true, description: 'Who was there (стороны).' }),
  }),
});

/** Attendance as a command takes it. */
export function attendingOf({ body, parties }: typeof AttendanceInput.$inferInput) {
  return {
    bodyId: recordIdOf(body, 'Body'),
    partyIds: parties.map((party) => recordIdOf(party, 'MemberState', 'Administration', 'Body')),
  };
}

const ItemConsideredInput = builder.inputType('ItemConsideredInput', {
  description: 'What the meeting did with one dossier (рассмотренный вопрос).',
  fields: (t) => ({
    dossier: t.string({ required: true, description: 'Slug of the dossier (досье).' }),
    number: t.string({ description: 'The number on the agenda, as printed (номер вопроса): «55/25-13».' }),
    occurred: t.string({
      description: `On which day of a meeting of several it was considered (день рассмотрения), EDTF; all its days unless given. ${INFERRED}`,
    }),
    step: t.id({ required: true, description: 'At which step (этап).' }),
    outcomes: t.field({
      type: [DocumentOutcomeInput],
      required: true,
      description: 'An outcome for each document that was considered (результаты).',
    }),
    forInformation: t.boolean({ description: 'Heard for information only (для сведения).' }),
    offRoute: t.boolean({
      description: 'The step was not open on that day: recorded as a deviation (отступление от маршрута).',
    }),
  }),
});

const HoldMeetingInput = builder.inputType('HoldMeetingInput', {
  description:
    'A meeting was held (внести состоявшееся заседание): who attended, and what it did with each dossier. All or nothing.',
  fields: (t) => ({
    meeting: t.id({ description: 'The meeting (заседание), announced before. Give it or `sittings`.' }),
    sittings: t.field({
      type: [SittingInput],
      description: 'The bodies that sat at a meeting of which nobody recorded that it was announced (органы).',
    }),
    place: t.string({ description: 'Where (место), as written; where it was announced for unless given.' }),
    ...placeLanguageFields(t),
    attendance: t.field({ type: [AttendanceInput], description: 'Who attended, body by body (присутствовали).' }),
    items: t.field({ type: [ItemConsideredInput], required: true, description: 'What was considered (вопросы).' }),
    ...whenFields(t, 'held'),
    expectedVersion: t.int({
      description: 'The meeting’s `version` that you saw (версия); another one now is refused.',
    }),
  }),
});

builder.mutationField('holdMeeting', (t) =>
  t.field({
    type: MeetingResult,
    description:
      'A meeting was held, with all that it decided, in one go (внести состоявшееся заседание). For the secretariat.',
    args: {
      input: t.arg({
        type: HoldMeetingInput,
        required: true,
        description: 'Who, when, and what came out (кто, когда и с каким результатом).',
      }),
    },
    resolve: (_root, { input }, context) => {
      const said = { occurred: input.occurred, known: input.known ?? null, source: sourceRef(input.source) };
      const attendance = (input.attendance ?? []).map(attendingOf);
      const items = input.items.map(({ dossier, number, occurred, step, outcomes, forInformation, offRoute }) => ({
        ...{ dossier, number: number ?? null, occurred: occurred ?? null, stepId: recordIdOf(step, 'Step') },
        outcomes: outcomes.map(outcomeGiven),
        ...{ forInformation: forInformation ?? false, offRoute: offRoute ?? false },
      }));
      const place = placeOf(input, context.locale);
      const { meeting, sittings } = input;
      if (Boolean(meeting) === Boolean(sittings)) throw neitherOrBoth(context);
      const meetingId = meeting ? recordIdOf(meeting, 'Meeting') : null;
      const sat = sittings ? { sittings: sittings.map(sittingOf) } : {};
      const sent = [
        ...[
          meeting,
          ...(sittings ?? []).map(({ body }) => body),
          input.source.paper,
          ...(input.attendance ?? []).flatMap(({ body, parties }) => [body, ...parties]),
        ],
        ...input.items.flatMap(({ step, outcomes }) => [step, ...outcomes.flatMap(idsOfOutcome)]),
      ];
      return runMeeting(
        context,
        { command: 'holdMeeting', meetingId, ...sat, place, attendance, items, ...said },
        input,
        sent,
      );
    },
  }),
);

/** That it is not said, or said twice, which meeting was held. */
function neitherOrBoth(context: Context) {
  return badInput(context, {
    ru: 'meeting: ожидается `meeting` или `sittings`, одно из двух. Укажите объявленное заседание или органы, которые заседали.',
    en: 'meeting: expected `meeting` or `sittings`, one of the two. Name the meeting that was announced, or the bodies that sat.',
  });
}
