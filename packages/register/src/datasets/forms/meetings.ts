import { z } from 'zod';
import { type Fields, localized, otherSide, type Reading, slug } from '../fields.ts';
import type { FormsOf } from './form.ts';

/** Meetings: that one was announced, and that it was held. */
export function meetingForms(
  { when, ref, fresh }: Fields,
  reading: Reading,
): FormsOf<'meetingAnnounced' | 'meetingHeld'> {
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
  };
}
