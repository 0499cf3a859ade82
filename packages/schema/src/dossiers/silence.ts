import { SILENCE_STATE_TEXT, SILENCE_STATES, type Silence } from '@concord/domain';
import { builder } from '../builder.ts';
import { PartyRef, partyShape } from '../parties/party.ts';
import { enumOf } from '../text/enums.ts';
import { type Within, within } from '../within.ts';
import { ApprovalProgressRef, PositionRef } from './progress.ts';

const SilenceStateEnum = enumOf(
  'SilenceState',
  'How a silence procedure stands (состояние процедуры умолчания).',
  SILENCE_STATES,
  SILENCE_STATE_TEXT,
);

const SilenceProcedureRef = builder.objectRef<Within<Silence>>('SilenceProcedure').implement({
  description:
    'How a silence procedure on a revision stands (процедура умолчания). Its outcome follows from its term: nobody has to record it.',
  fields: (t) => ({
    state: t.field({
      type: SilenceStateEnum,
      description: 'Not started (не начата, идёт, прервана или завершена), running, broken or ended.',
      resolve: ({ value }) => value.state,
    }),
    term: t.field({
      type: 'LocalDate',
      nullable: true,
      description: 'The last day on which an objection breaks it (срок); null before a letter sets one.',
      resolve: ({ value }) => value.term,
    }),
    brokenBy: t.field({
      type: [PartyRef],
      description:
        'Whose objection stands, or stood at the end of the term, whatever became of it since (кем прервана).',
      resolve: (silence) => silence.value.brokenBy.map((party) => partyShape(within(silence, party))),
    }),
    objections: t.field({
      type: [PositionRef],
      description: 'The objections by which it was broken (возражения), each with the paper that says so.',
      resolve: (silence) => silence.value.objections.map((position) => within(silence, position)),
    }),
    silent: t.field({
      type: [PartyRef],
      description: 'Whose silence was consent (согласовали по умолчанию).',
      resolve: (silence) => silence.value.silent.map((party) => partyShape(within(silence, party))),
    }),
  }),
});

builder.objectFields(ApprovalProgressRef, (t) => ({
  silence: t.field({
    type: SilenceProcedureRef,
    nullable: true,
    description: 'How the silence procedure stands (процедура умолчания); null where the body decides otherwise.',
    resolve: (progress) => progress.value.silence && within(progress, progress.value.silence),
  }),
}));
