import { OFFICES } from '@concord/domain';
import { z } from 'zod';
import { type Fields, label, localized, otherSide, type Reading, slug } from '../fields.ts';
import type { FormsOf } from './form.ts';

type Kinds =
  | 'meetingAnnounced'
  | 'meetingPostponed'
  | 'meetingCancelled'
  | 'meetingHeld'
  | 'officerNamed'
  | 'agendaItemPlaced';

/** Meetings: that one was announced, that it was held, who chairs it, and what is on its agenda. */
export function meetingForms({ when, ref, fresh }: Fields, reading: Reading): FormsOf<Kinds> {
  const { names, synthetic } = reading;
  const sittings = z
    .array(
      z
        .strictObject({ body: ref('body'), number: z.int().positive().nullable().default(null) })
        .transform(({ body, number }) => ({ bodyId: body, number })),
    )
    .min(1);
  const place = localized.nullable().default(null);
  return {
    meetingAnnounced: {
      streamKind: 'meeting',
      payload: z
        .strictObject({ key: fresh('meeting'), sittings, planned: when, place })
        .transform(({ key, ...rest }) => ({ meetingId: key.id, ...rest, synthetic })),
      streamOf: ({ meetingId }) => meetingId,
    },
    meetingHeld: {
      streamKind: 'meeting',
      payload: z
        .strictObject({
          key: slug.transform((key, context) => {
            const id = names.find('meeting', key) ?? names.declare('meeting', key);
            if (id) return id;
            const message = `the meeting "${key}" is ${otherSide(reading)}; expected another key`;
            context.issues.push({ code: 'custom', input: key, message });
            return z.NEVER;
          }),
          sittings,
          place,
        })
        .transform(({ key, ...rest }) => ({ meetingId: key, ...rest, synthetic })),
      streamOf: ({ meetingId }) => meetingId,
    },
    meetingPostponed: {
      streamKind: 'meeting',
      payload: z
        .strictObject({ meeting: ref('meeting'), planned: when.nullable().default(null) })
        .transform(({ meeting, planned }) => ({ meetingId: meeting, planned })),
      streamOf: ({ meetingId }) => meetingId,
    },
    meetingCancelled: {
      streamKind: 'meeting',
      payload: z.strictObject({ meeting: ref('meeting') }).transform(({ meeting }) => ({ meetingId: meeting })),
      streamOf: ({ meetingId }) => meetingId,
    },
    officerNamed: {
      streamKind: 'meeting',
      payload: z
        .strictObject({ key: fresh('officer'), meeting: ref('meeting'), office: z.enum(OFFICES), name: localized })
        .transform(({ key: { id }, meeting, ...rest }) => ({ officerId: id, meetingId: meeting, ...rest })),
      streamOf: ({ meetingId }) => meetingId,
    },
    agendaItemPlaced: {
      streamKind: 'meeting',
      payload: z
        .strictObject({
          ...{ key: fresh('agendaItem'), meeting: ref('meeting'), number: label },
          ...{ dossier: ref('dossier').nullable().default(null), documents: z.array(ref('document')).default([]) },
        })
        .transform(({ key: { id }, meeting, number, dossier, documents }) => ({
          ...{ agendaItemId: id, meetingId: meeting, number, dossierId: dossier, documentIds: documents },
        })),
      streamOf: ({ meetingId }) => meetingId,
    },
  };
}
