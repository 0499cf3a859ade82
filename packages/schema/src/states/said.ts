import {
  commentsOfState,
  type LetterToState,
  lettersTo,
  letterTerm,
  membershipsOfState,
  participation,
  positionsOfState,
  signaturesOfState,
} from '@concord/domain';
import { ParticipationRef } from '../analytics/participation.ts';
import { MembershipList, MembershipRef } from '../bodies/membership.ts';
import { builder } from '../builder.ts';
import { CommentRef } from '../comments/comment.ts';
import { CommentConnectionRef, CommentList } from '../comments/comments.ts';
import { ConsultationRequestRef } from '../dossiers/occurrence.ts';
import { PositionConnectionRef, PositionList } from '../dossiers/positions.ts';
import { PositionRef } from '../dossiers/progress.ts';
import { DossierRef } from '../dossiers/ref.ts';
import { AnswerRef, AnswerStateEnum } from '../letters/answers.ts';
import { day, number, oneOf } from '../lists/conditions.ts';
import { connectionOf } from '../lists/connection.ts';
import { listOf } from '../lists/listOf.ts';
import { falling, rising } from '../lists/order.ts';
import { byDossier, ofDossier } from '../lists/shared.ts';
import { viewOf, withAll } from '../loading.ts';
import { listCost } from '../pageSize.ts';
import { SignatureList, StateSignatureRef } from '../signing/list.ts';
import { type Within, within } from '../within.ts';
import { MemberStateRef } from './memberState.ts';

const LetterToStateRef = builder.objectRef<Within<LetterToState>>('LetterToState').implement({
  description: 'A letter that asked a state by name (запрос государству), and what the state made of it.',
  fields: (t) => ({
    dossier: t.field({
      type: DossierRef,
      nullable: true,
      description: 'In which dossier (досье).',
      resolve: (own) => {
        const dossier = own.records.dossier.get(own.value.request.dossierId);
        return dossier ? viewOf(own, dossier) : null;
      },
    }),
    request: t.field({
      type: ConsultationRequestRef,
      description: 'The letter (письмо).',
      resolve: (own) => within(own, own.value.request),
    }),
    answer: t.field({
      type: AnswerRef,
      description: 'What the state made of it (ответ).',
      resolve: (own) => within(own, own.value.answer),
    }),
  }),
});

const termOf = ({ records, value }: Within<LetterToState>) => letterTerm(records, value.request);

const TERMS = { en: 'letters to a state', ru: 'запросы государству' };
const LetterToStateConnectionRef = connectionOf(LetterToStateRef, 'LetterToState', TERMS);

const LetterToStateList = listOf<Within<LetterToState>>(
  'LetterToState',
  TERMS,
  {
    ...ofDossier(({ value }: Within<LetterToState>) => value.request.dossierId),
    answers: oneOf(
      AnswerStateEnum,
      'Only those of which it made this (состояние ответа).',
      ({ value }) => value.answer.state,
    ),
    sent: day('When it was sent (когда отправлено).', ({ value }) => value.request.sent),
    term: day('The last day for an answer (срок).', termOf),
    daysLate: number('Days past the term while it is awaited (просрочено дней).', ({ value }) => value.answer.daysLate),
    daysWaiting: number('Days waited (дней ожидания).', ({ value }) => value.answer.daysWaiting),
    daysToAnswer: number(
      'Days from the letter to the answer (срок ответа, дней).',
      ({ value }) => value.answer.daysToAnswer,
    ),
  },
  {
    SENT: falling('What was sent last first (по дню отправки).', ({ value }) => value.request.sent),
    TERM: rising('The nearest term first (по сроку).', termOf),
    DAYS_LATE: falling('The longest overdue first (по просрочке).', ({ value }) => value.answer.daysLate),
    DAYS_TO_ANSWER: falling('What took the longest first (по сроку ответа).', ({ value }) => value.answer.daysToAnswer),
    DOSSIER: byDossier(({ value }) => value.request.dossierId),
  },
);

// All that one state said, was asked and signed; what its administrations said is the state's.
builder.objectFields(MemberStateRef, (t) => ({
  memberships: t.field({
    type: [MembershipRef],
    description: 'Where it sits, itself or through an administration (членство), body by body.',
    args: MembershipList.args(t.arg),
    complexity: listCost(11),
    resolve: (own, args, context) => {
      const found = membershipsOfState(own.records, own.value.id).map((membership) => within(own, membership));
      return [...MembershipList.choose(context, own, args, found)];
    },
  }),
  participation: t.field({
    type: ParticipationRef,
    nullable: true,
    description:
      'How it takes part (участие), over all dossiers that you may see; null when it was neither asked nor spoke.',
    resolve: async (own, _args, context) => {
      const all = await withAll(context, own);
      const found = participation(all.records, [...all.records.dossier.keys()], all.day);
      const mine = found.find(({ memberState }) => memberState.id === own.value.id);
      return mine ? within(all, mine) : null;
    },
  }),
  signatures: t.field({
    type: [StateSignatureRef],
    description:
      'The documents that are open for its signature, and those of which a source tells whether it signed (подписи).',
    complexity: listCost(10),
    args: SignatureList.args(t.arg),
    resolve: async (own, args, context) => {
      const all = await withAll(context, own);
      const found = signaturesOfState(all.records, own.value.id, all.day).map((signature) => within(all, signature));
      return [...SignatureList.choose(context, all, args, found)];
    },
  }),
  positions: t.connection(
    {
      type: PositionRef,
      description: 'What it said (позиции), the latest first; what it said again stands there again.',
      args: PositionList.args(t.arg),
      resolve: async (own, args, context) => {
        const all = await withAll(context, own);
        const found = positionsOfState(all.records, own.value.id).map((position) => within(all, position));
        return PositionList.page(context, all, args, found);
      },
    },
    PositionConnectionRef,
  ),
  letters: t.connection(
    {
      type: LetterToStateRef,
      description: 'The letters that asked it by name, and what it made of each (запросы и ответы), the latest first.',
      args: LetterToStateList.args(t.arg),
      resolve: async (own, args, context) => {
        const all = await withAll(context, own);
        const found = lettersTo(all.records, own.value.id, all.day).map((letter) => within(all, letter));
        return LetterToStateList.page(context, all, args, found);
      },
    },
    LetterToStateConnectionRef,
  ),
  comments: t.connection(
    {
      type: CommentRef,
      description: 'Its comments (замечания), the latest first, with what became of each.',
      args: CommentList.args(t.arg),
      resolve: async (own, args, context) => {
        const all = await withAll(context, own);
        const found = commentsOfState(all.records, own.value.id).map((comment) => within(all, comment));
        return CommentList.page(context, all, args, found);
      },
    },
    CommentConnectionRef,
  ),
}));
