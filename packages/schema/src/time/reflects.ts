import { BodyRef } from '../bodies/ref.ts';
import { builder } from '../builder.ts';
import { DocumentRef } from '../documents/document.ts';
import { MeetingRef } from '../meetings/meeting.ts';
import { MemberStateRef } from '../states/memberState.ts';
import type { Within } from '../within.ts';
import { POSITION_DESCRIPTION } from './asOf.ts';

// What can be an answer of its own says what it reflects, also where it is reached from a dossier of that day.
for (const ref of [BodyRef, DocumentRef, MeetingRef, MemberStateRef])
  builder.objectFields(ref as typeof BodyRef, (t) => ({
    asOf: t.field({
      type: 'LocalDate',
      description: 'The day that this answer reflects (на какой день).',
      resolve: ({ day }: Within<unknown>) => day,
    }),
    position: t.field({
      type: 'Cursor',
      description: POSITION_DESCRIPTION,
      resolve: ({ snapshot }: Within<unknown>, _args, { register }) => register.cursors.encode(snapshot.position),
    }),
  }));
