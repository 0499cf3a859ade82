import type { Meeting, MeetingCommand, Refusal } from '@concord/domain';
import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import { executeSent, isRefusal, type Sent } from '../commands/executeSent.ts';
import { CommandRefusedRef } from '../commands/refusal.ts';
import { RESULT_TEXTS } from '../commands/texts.ts';
import type { Context } from '../context.ts';
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
  said: Sent,
  sent: readonly (string | null | undefined)[],
): Promise<MeetingCarried | Refusal> {
  const done = await executeSent(context, command, said, sent);
  if (isRefusal(done)) return done;
  const meeting = await loadWithin(context, 'meeting', done.entries[0]?.streamId ?? '');
  if (!meeting) throw new GraphQLError('The meeting is no longer among what you may see.');
  return {
    meeting,
    entries: await withinRecords(context, done.entries),
    cursor: done.cursor,
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
  resolveType: (result: MeetingCarried | Refusal) => (isRefusal(result) ? 'CommandRefused' : 'MeetingRecorded'),
});
