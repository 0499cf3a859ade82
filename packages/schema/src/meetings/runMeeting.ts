import type { Meeting, MeetingCommand, Refusal } from '@concord/domain';
import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import type { Sent } from '../commands/recorded.ts';
import { CommandRefusedRef } from '../commands/refusal.ts';
import { alsoCited, alsoSent, broughtBy } from '../commands/sourceInput.ts';
import { RESULT_TEXTS } from '../commands/texts.ts';
import type { Context } from '../context.ts';
import { asSent } from '../ids.ts';
import { type EntryWithin, JournalEntryRef, withinRecords } from '../journal/entry.ts';
import { loadWithin } from '../loading.ts';
import type { Within } from '../within.ts';
import { MeetingRef } from './meeting.ts';

/** What a command about a meeting led to: the meeting as it is now, the entries, and where the journal stands. */
export type MeetingCarried = Readonly<{ meeting: Within<Meeting>; entries: EntryWithin[]; cursor: string }>;

/**
 * Carries out a command about a meeting; what comes back is the result or the refusal.
 *
 * @param sent the global ids of the input, so that a refusal repeats what was sent
 */
export async function runMeeting(
  context: Context,
  command: MeetingCommand,
  { idempotencyKey, expectedVersion, ...said }: Sent,
  sent: readonly (string | null | undefined)[],
): Promise<MeetingCarried | Refusal> {
  const { register, viewer } = context;
  const outcome = await register.execute(
    { ...command, ...alsoCited(said) },
    {
      viewer,
      idempotencyKey,
      expectedVersion: expectedVersion ?? undefined,
      paper: broughtBy(context, said),
    },
  );
  if (outcome.kind === 'refused')
    return { ...outcome.refusal, facts: asSent(outcome.refusal.facts, [...sent, ...alsoSent(said)]) };
  const meeting = await loadWithin(context, 'meeting', outcome.entries[0]?.streamId ?? '');
  if (!meeting) throw new GraphQLError('The meeting is no longer among what you may see.');
  return {
    meeting,
    entries: await withinRecords(context, outcome.entries),
    cursor: register.cursors.encode(outcome.position),
  };
}

export const MeetingRecordedRef = builder.objectRef<MeetingCarried>('MeetingRecorded').implement({
  description: 'What happened to the meeting was recorded (заседание внесено): all of it.',
  fields: (t) => ({
    meeting: t.expose('meeting', { type: MeetingRef, description: 'The meeting as it is now (заседание).' }),
    entries: t.expose('entries', {
      type: [JournalEntryRef],
      description: 'The entries in the journal (записи), over all streams that they concern.',
    }),
    cursor: t.expose('cursor', { type: 'Cursor', description: RESULT_TEXTS.cursor }),
  }),
});

/** The result of every command about a meeting. */
export const MeetingResult = builder.unionType('MeetingResult', {
  description: RESULT_TEXTS.recordedOrRefused,
  types: [MeetingRecordedRef, CommandRefusedRef],
  resolveType: (result: MeetingCarried | Refusal) => ('code' in result ? 'CommandRefused' : 'MeetingRecorded'),
});
