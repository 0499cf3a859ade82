import { DISPOSITIONS } from '@concord/domain';
import { z } from 'zod';
import { type Fields, label, type Reading, slug as slugField, text } from '../fields.ts';
import type { FormsOf } from './form.ts';
import type { OpenDossier } from './openDossier.ts';
import { writerOf } from './writer.ts';

/** What was remarked on a document, and what became of it. */
export function commentForms(
  fields: Fields,
  reading: Reading,
  { dossierId, slug, route }: OpenDossier,
): FormsOf<'commentMade' | 'commentDisposed'> {
  const { ref, fresh } = fields;
  const common = { streamKind: 'dossier', streamOf: () => dossierId } as const;
  return {
    commentMade: {
      ...common,
      payload: z
        .strictObject({
          ...{ key: fresh('comment', slugField, `${slug}/`), step: ref('step', `${route}/`) },
          ...{ document: ref('document'), revision: label, party: writerOf(fields, reading) },
          ...{ element: label.nullable().default(null), text, proposedWording: text.nullable().default(null) },
          reply: ref('reply', `${slug}/`).nullable().default(null),
        })
        .transform(({ key: { id }, step, document, revision, party, reply, ...rest }, context) => {
          const revisionId = reading.names.find('revision', `${document} ${revision}`);
          if (revisionId)
            return {
              ...{ commentId: id, dossierId, revisionId, stepId: step, partyId: party, replyId: reply },
              ...rest,
            };
          const message = `unknown revision "${revision}"; expected the label of one that was issued before`;
          context.issues.push({ code: 'custom', input: revision, path: ['revision'], message });
          return z.NEVER;
        }),
    },
    commentDisposed: {
      ...common,
      payload: z
        .strictObject({
          comment: ref('comment', `${slug}/`),
          disposition: z.enum(DISPOSITIONS),
          reason: text.nullable().default(null),
        })
        .refine(({ disposition, reason }) => disposition !== 'rejected' || reason !== null, {
          path: ['reason'],
          message: 'a rejection without a reason; expected why it was rejected',
        })
        .transform(({ comment, ...rest }) => ({ commentId: comment, dossierId, ...rest })),
    },
  };
}
