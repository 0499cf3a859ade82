import {
  commentsOfState,
  type LetterToState,
  lettersTo,
  membershipsOfState,
  participation,
  positionsOfState,
  type StateSignature,
  signaturesOfState,
} from '@concord/domain';
import { ParticipationRef } from '../analytics/participation.ts';
import { MembershipRef } from '../bodies/membership.ts';
import { builder } from '../builder.ts';
import { CommentRef } from '../comments/comment.ts';
import { CommentConnectionRef } from '../comments/comments.ts';
import { DocumentRef } from '../documents/document.ts';
import { ConsultationRequestRef } from '../dossiers/occurrence.ts';
import { PositionRef } from '../dossiers/progress.ts';
import { DossierRef } from '../dossiers/ref.ts';
import { AnswerRef } from '../letters/answers.ts';
import { viewOf, withAll } from '../loading.ts';
import { arrayPage } from '../page.ts';
import { DocumentSignatureRef } from '../signing/signature.ts';
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

const StateSignatureRef = builder.objectRef<Within<StateSignature>>('StateSignature').implement({
  description: 'A document that a state signs (подпись государства), and whether it did.',
  fields: (t) => ({
    document: t.field({
      type: DocumentRef,
      description: 'The document (документ).',
      resolve: (own) => within(own, own.value.document),
    }),
    signature: t.field({
      type: DocumentSignatureRef,
      description: 'What is recorded (подпись).',
      resolve: (own) => within(own, own.value.signature),
    }),
  }),
});

const total = (page: unknown): number => (page as Readonly<{ totalCount: number }>).totalCount;

// All that one state said, was asked and signed; what its administrations said is the state's.
builder.objectFields(MemberStateRef, (t) => ({
  memberships: t.field({
    type: [MembershipRef],
    description: 'Where it sits, itself or through an administration (членство), body by body.',
    complexity: { field: 1, multiplier: 11 },
    resolve: (own) => membershipsOfState(own.records, own.value.id).map((membership) => within(own, membership)),
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
    complexity: { field: 1, multiplier: 10 },
    resolve: async (own, _args, context) => {
      const all = await withAll(context, own);
      return signaturesOfState(all.records, own.value.id, all.day).map((signature) => within(all, signature));
    },
  }),
  positions: t.connection(
    {
      type: PositionRef,
      description: 'What it said (позиции), the latest first; what it said again stands there again.',
      resolve: async (own, args, context) => {
        const all = await withAll(context, own);
        const found = positionsOfState(all.records, own.value.id).map((position) => within(all, position));
        return arrayPage(context, args, found);
      },
    },
    {
      name: 'PositionConnection',
      description: 'A page of positions.',
      fields: (c) => ({
        totalCount: c.int({ description: 'How many there are in all (всего).', resolve: total }),
      }),
    },
    { name: 'PositionEdge', description: 'A position in a page.' },
  ),
  letters: t.connection(
    {
      type: LetterToStateRef,
      description: 'The letters that asked it by name, and what it made of each (запросы и ответы), the latest first.',
      resolve: async (own, args, context) => {
        const all = await withAll(context, own);
        const found = lettersTo(all.records, own.value.id, all.day).map((letter) => within(all, letter));
        return arrayPage(context, args, found);
      },
    },
    {
      name: 'LetterToStateConnection',
      description: 'A page of letters to a state.',
      fields: (c) => ({
        totalCount: c.int({ description: 'How many there are in all (всего).', resolve: total }),
      }),
    },
    { name: 'LetterToStateEdge', description: 'A letter in a page.' },
  ),
  comments: t.connection(
    {
      type: CommentRef,
      description: 'Its comments (замечания), the latest first, with what became of each.',
      resolve: async (own, args, context) => {
        const all = await withAll(context, own);
        const found = commentsOfState(all.records, own.value.id).map((comment) => within(all, comment));
        return arrayPage(context, args, found);
      },
    },
    CommentConnectionRef,
  ),
}));
