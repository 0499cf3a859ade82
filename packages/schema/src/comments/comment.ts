import { type Comment, DISPOSITION_TEXT, DISPOSITIONS, latestRevision, partyOf, type Records } from '@concord/domain';
import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import { RevisionRef } from '../documents/document.ts';
import { SourceRefType, sourcesOf } from '../documents/source.ts';
import { innerId } from '../ids.ts';
import { ReplyRef } from '../letters/reply.ts';
import { loadWithin } from '../loading.ts';
import { PartyRef, partyShape } from '../parties/party.ts';
import { StepRef } from '../routes/step.ts';
import { enumOf } from '../text/enums.ts';
import { WhenRef } from '../time/when.ts';
import { datedId, type Within, within } from '../within.ts';

/** What became of a comment. */
export const DispositionEnum = enumOf(
  'Disposition',
  'What became of a comment (результат рассмотрения).',
  DISPOSITIONS,
  DISPOSITION_TEXT,
);

/** What a party remarks on a clause of a revision. */
export const CommentRef = builder.objectRef<Within<Comment>>('Comment');

builder.node(CommentRef, {
  description: 'What a party remarks on a clause of a revision, and what became of it (замечание, предложение).',
  id: { resolve: (comment) => innerId(datedId(comment)), description: 'Global id (идентификатор).' },
  loadOne: (id, context) => loadWithin(context, 'comment', id),
  fields: (t) => ({
    party: t.field({
      type: PartyRef,
      nullable: true,
      description: 'Who made it (сторона); null where that may not be seen.',
      resolve: (comment) => {
        const party = partyOf(comment.records, comment.value.partyId);
        return party ? partyShape(within(comment, party)) : null;
      },
    }),
    revision: t.field({
      type: RevisionRef,
      description: 'Of which revision (редакция).',
      resolve: (comment) => within(comment, revisionOf(comment.records, comment.value)),
    }),
    isEarlier: t.boolean({
      description: 'Whether that is no longer the latest revision of the document (к прежней редакции).',
      resolve: ({ records, value }) => {
        const { id, documentId } = revisionOf(records, value);
        return latestRevision(records, documentId)?.id !== id;
      },
    }),
    step: t.field({
      type: StepRef,
      nullable: true,
      description: 'At which step (этап).',
      resolve: (comment) => {
        const step = comment.records.step.get(comment.value.stepId);
        return step ? within(comment, step) : null;
      },
    }),
    element: t.string({
      nullable: true,
      description: 'The structural element as the party names it (структурный элемент); null for the whole.',
      resolve: ({ value }) => value.element,
    }),
    text: t.string({ description: 'In its own words (замечание).', resolve: ({ value }) => value.text }),
    proposedWording: t.string({
      nullable: true,
      description: 'What it would write instead (предлагаемая редакция).',
      resolve: ({ value }) => value.proposedWording,
    }),
    occurred: t.field({
      type: WhenRef,
      description: 'When it was made (когда сделано).',
      resolve: ({ value }) => value.occurred,
    }),
    reply: t.field({
      type: ReplyRef,
      nullable: true,
      description: 'The reply that brought it (ответ); null where it came otherwise.',
      resolve: (comment) => {
        const reply = comment.records.reply.get(comment.value.replyId ?? '');
        return reply ? within(comment, reply) : null;
      },
    }),
    disposition: t.field({
      type: DispositionEnum,
      nullable: true,
      description: 'What became of it (результат рассмотрения); null while nobody has considered it.',
      resolve: ({ value }) => value.disposition,
    }),
    reason: t.string({
      nullable: true,
      description: 'Why (обоснование); a rejection always says it.',
      resolve: ({ value }) => value.reason,
    }),
    disposed: t.field({
      type: WhenRef,
      nullable: true,
      description: 'When it was considered (когда рассмотрено).',
      resolve: ({ value }) => value.disposed,
    }),
    sources: t.field({
      type: [SourceRefType],
      description: 'The papers that say so (источники): of its disposition, once it has one.',
      resolve: sourcesOf,
    }),
  }),
});

function revisionOf(records: Records, { revisionId }: Comment) {
  const revision = records.revision.get(revisionId);
  if (!revision) throw new GraphQLError('The revision is not among what you may see.');
  return revision;
}
