import { DOCUMENT_KINDS } from '@concord/domain';
import { z } from 'zod';
import { textFile } from '../../files/index.ts';
import { type Fields, slug as key, label, localized, type Reading, wholeText } from '../fields.ts';
import type { FormsOf } from './form.ts';
import type { OpenDossier } from './openDossier.ts';
import { relationPayload } from './relations.ts';

type Kinds = 'dossierOpened' | 'documentAdded' | 'documentRelated' | 'revisionIssued' | 'revisionTextAttached';

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
    revisionTextAttached: {
      ...common,
      payload: z
        .strictObject({
          document: ref('document'),
          revision: label,
          language: z.string().regex(/^[a-z]{2}$/, 'expected two letters of ISO 639-1: ru'),
          name: key,
          text: wholeText,
        })
        .transform(({ document, revision, language, name, text }, context) => {
          const revisionId = names.find('revision', `${document} ${revision}`);
          const revisionTextId = revisionId && names.declare('revisionText', `${revisionId} ${language}`);
          if (revisionTextId) {
            const file = textFile(`${name}.txt`, text);
            reading.keep(file);
            const { content, digest, fileName, mediaType } = file;
            return {
              revisionTextId,
              dossierId,
              revisionId,
              language,
              digest,
              fileName,
              mediaType,
              size: content.length,
            };
          }
          const message = revisionId
            ? `there is a text in "${language}" already; expected one for each language`
            : `${missing('revision', revision)}`;
          context.issues.push({
            code: 'custom',
            input: revision,
            path: [revisionId ? 'language' : 'revision'],
            message,
          });
          return z.NEVER;
        }),
    },
  };
}
