import { z } from 'zod';
import { type Fields, label, type Reading, slug as slugField, text } from '../fields.ts';
import type { FormsOf } from './form.ts';
import type { OpenDossier } from './openDossier.ts';
import { writerOf } from './writer.ts';

/** Who answered a letter. */
export function letterForms(
  fields: Fields,
  reading: Reading,
  { dossierId, slug }: OpenDossier,
): FormsOf<'replyReceived'> {
  const { ref, fresh } = fields;
  return {
    replyReceived: {
      streamKind: 'dossier',
      streamOf: () => dossierId,
      payload: z
        .strictObject({
          key: fresh('reply', slugField, `${slug}/`),
          request: ref('consultationRequest', `${slug}/`),
          party: writerOf(fields, reading),
          letterNumber: label.nullable().default(null),
          text: text.nullable().default(null),
        })
        .transform(({ key: { id }, request, party, ...rest }) => ({
          ...{ replyId: id, dossierId, requestId: request, partyId: party },
          ...rest,
        })),
    },
  };
}
