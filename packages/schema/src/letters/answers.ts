import {
  ANSWER_STATE_TEXT,
  ANSWER_STATES,
  type Answer,
  answersTo,
  partyOf,
  repliesTo,
  revisionsAsked,
} from '@concord/domain';
import { builder } from '../builder.ts';
import { RevisionRef } from '../documents/document.ts';
import { ConsultationRequestRef } from '../dossiers/occurrence.ts';
import { PositionRef } from '../dossiers/progress.ts';
import { PartyRef, partyShape } from '../parties/party.ts';
import { enumOf } from '../text/enums.ts';
import { type Within, within } from '../within.ts';
import { ReplyRef } from './reply.ts';

export const AnswerStateEnum = enumOf(
  'AnswerState',
  'What an addressee made of a letter (состояние ответа).',
  ANSWER_STATES,
  ANSWER_STATE_TEXT,
);

export const AnswerRef = builder.objectRef<Within<Answer>>('RequestAnswer').implement({
  description: 'What an addressee of a letter made of it (ответ адресата), on the day.',
  fields: (t) => ({
    party: t.field({
      type: PartyRef,
      description: 'The addressee (адресат).',
      resolve: (own) => partyShape(within(own, own.value.party)),
    }),
    state: t.field({
      type: AnswerStateEnum,
      description:
        'Answered, awaited, not answered and no longer awaited, or nobody can tell (состояние). A reply answers, and so does what the addressee said since of every document that waits at the step.',
      resolve: ({ value }) => value.state,
    }),
    reply: t.field({
      type: ReplyRef,
      nullable: true,
      description: 'The reply that closed the letter for it (ответ): its first.',
      resolve: (own) => own.value.reply && within(own, own.value.reply),
    }),
    position: t.field({
      type: PositionRef,
      nullable: true,
      description: 'What it said at the step since the letter (позиция), of what the letter asks about.',
      resolve: (own) => own.value.position && within(own, own.value.position),
    }),
    daysLate: t.int({
      nullable: true,
      description:
        'Calendar days past the term of the letter, or of a later one that moved it in time, while it is awaited (просрочено дней); null where it has no term, or it has not passed.',
      resolve: ({ value }) => value.daysLate,
    }),
    daysWaiting: t.int({
      nullable: true,
      description:
        'Calendar days since the letter while it is awaited (дней ожидания); null where its day is not certain.',
      resolve: ({ value }) => value.daysWaiting,
    }),
    daysToAnswer: t.int({
      nullable: true,
      description:
        'Calendar days from the letter to the answer (срок ответа, дней); null unless both days are certain.',
      resolve: ({ value }) => value.daysToAnswer,
    }),
  }),
});

builder.objectFields(ConsultationRequestRef, (t) => ({
  revisions: t.field({
    type: [RevisionRef],
    description:
      'What it asks about (о каких редакциях): of each document the revision that was the latest when it was sent.',
    resolve: (own) => revisionsAsked(own.records, own.value).map((revision) => within(own, revision)),
  }),
  answers: t.field({
    type: [AnswerRef],
    description: 'What each addressee made of it (ответы адресатов), in the order of the letter.',
    resolve: (own) => answersTo(own.records, own.value, own.day).map((answer) => within(own, answer)),
  }),
  replies: t.field({
    type: [ReplyRef],
    description: 'All replies to it (ответы), the first one first; also of parties that it did not ask.',
    resolve: (own) =>
      repliesTo(own.records, own.value.id)
        .filter(({ partyId }) => partyOf(own.records, partyId))
        .map((reply) => within(own, reply)),
  }),
}));
