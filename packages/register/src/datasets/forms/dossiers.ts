import { DOCUMENT_KINDS } from '@concord/domain';
import { z } from 'zod';
import { type Fields, label, localized, type Reading } from '../fields.ts';
import type { FormsOf } from './form.ts';
import type { OpenDossier } from './openDossier.ts';
import { relationPayload } from './relations.ts';

type Kinds = 'dossierOpened' | 'documentAdded' | 'documentRelated' | 'revisionIssued';

/** A dossier, its documents and their revisions, which are named by document and label. */
export function dossierForms(
  fields: Fields,
  reading: Reading,
  { dossierId, slug, route }: OpenDossier,
): FormsOf<Kinds> {
  const { ref, fresh, missing } = fields;
  const { names, synthetic } = reading;
  const purpose = localized.nullable().default(null);
  const common = { streamKind: 'dossier', streamOf: () => dossierId } as const;
  return {
    dossierOpened: {
      ...common,
      payload: z.strictObject({ title: localized }).transform(({ title }, context) => {
        const routeId = names.find('route', route);
        if (routeId && names.declare('dossier', slug)) return { dossierId, slug, title, routeId, synthetic };
        const message = routeId
          ? `there is a dossier "${slug}" already; expected another slug at the top of the file`
          : `at the top of the file: ${missing('route', route)}`;
        context.issues.push({ code: 'custom', input: title, message });
        return z.NEVER;
      }),
    },
    documentAdded: {
      ...common,
      payload: z
        .strictObject({ slug: fresh('document'), documentKind: z.enum(DOCUMENT_KINDS), title: localized, purpose })
        .transform(({ slug: { id, key }, ...rest }) => ({ documentId: id, dossierId, slug: key, ...rest })),
    },
    documentRelated: { ...common, payload: relationPayload(fields, reading) },
    revisionIssued: {
      ...common,
      payload: z.strictObject({ document: ref('document'), label }).transform(({ document, label: name }, context) => {
        const revisionId = names.declare('revision', `${document} ${name}`);
        if (revisionId) return { revisionId, documentId: document, label: name };
        context.issues.push({
          code: 'custom',
          input: name,
          path: ['label'],
          message: `there is a revision "${name}" already; expected another label`,
        });
        return z.NEVER;
      }),
    },
  };
}
