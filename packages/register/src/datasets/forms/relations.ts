import { DOCUMENT_RELATIONS, type DocumentRelated } from '@concord/domain';
import { z } from 'zod';
import type { Fields, Reading } from '../fields.ts';

/** How one document stands to another. A document of a dossier says it in the dossier's file, a paper in any other. */
export function relationPayload({ ref }: Fields, { names }: Reading): z.ZodType<DocumentRelated> {
  return z
    .strictObject({ document: ref('document'), relation: z.enum(DOCUMENT_RELATIONS), other: ref('document') })
    .transform(({ document, relation, other }, context) => {
      const relationId = names.declare('documentRelation', `${document} ${relation} ${other}`);
      if (relationId && document !== other) return { relationId, documentId: document, relation, otherId: other };
      const message = relationId
        ? 'a document stands in no relation to itself; expected another one'
        : 'this relation was said before; expected it once';
      context.issues.push({ code: 'custom', input: other, path: ['other'], message });
      return z.NEVER;
    });
}
