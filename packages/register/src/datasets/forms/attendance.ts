import { z } from 'zod';
import type { Fields, Reading } from '../fields.ts';
import type { FormsOf } from './form.ts';
import { partyRef } from './party.ts';

/** Who attended a meeting, for one of the bodies that sat: whoever is not named was not there. */
export function attendanceForms(fields: Fields, { names }: Reading): FormsOf<'attendanceRecorded'> {
  const parties = z
    .array(partyRef(fields, names))
    .refine((given) => new Set(given).size === given.length, 'the same party more than once; expected each once');
  return {
    attendanceRecorded: {
      streamKind: 'meeting',
      payload: z
        .strictObject({ meeting: fields.ref('meeting'), body: fields.ref('body'), parties })
        .transform(({ meeting, body, parties: partyIds }, context) => {
          const attendanceId = names.declare('attendance', `${meeting} ${body}`);
          if (attendanceId) return { attendanceId, meetingId: meeting, bodyId: body, partyIds };
          const message = 'who attended for this body was said before; expected it once';
          context.issues.push({ code: 'custom', input: body, path: ['body'], message });
          return z.NEVER;
        }),
      streamOf: ({ meetingId }) => meetingId,
    },
  };
}
