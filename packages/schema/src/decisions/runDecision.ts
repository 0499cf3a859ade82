import type { DecisionCommand, DecisionRecord, Refusal } from '@concord/domain';
import { builder } from '../builder.ts';
import { isRefusal, type Sent } from '../commands/executeSent.ts';
import { type Recorded, runRecorded } from '../commands/recorded.ts';
import { CommandRefusedRef } from '../commands/refusal.ts';
import { RESULT_TEXTS } from '../commands/texts.ts';
import type { Context } from '../context.ts';
import { JournalEntryRef } from '../journal/entry.ts';
import { loadWithin } from '../loading.ts';
import { type MeetingCarried, MeetingRecordedRef, runMeeting } from '../meetings/runMeeting.ts';
import { DecisionRef } from './decision.ts';

type DecisionCarried = MeetingCarried | Recorded<DecisionRecord>;

/**
 * Carries out a command about a decision: of a meeting that comes back, of a decision without one it comes back by itself.
 *
 * @param sent the global ids of the input, so that a refusal repeats what was sent
 */
export function runDecision(
  context: Context,
  command: DecisionCommand,
  input: Sent,
  sent: readonly (string | null | undefined)[],
): Promise<DecisionCarried | Refusal> {
  if (command.meetingId !== null) return runMeeting(context, command, input, sent);
  const load = (by: Context, id: string) => loadWithin(by, 'decision', id);
  return runRecorded<DecisionRecord>(context, command, input, sent, [
    load,
    ({ payload }) => (payload as Readonly<{ decisionId: string }>).decisionId,
  ]);
}

const DecisionRecordedRef = builder.objectRef<Recorded<DecisionRecord>>('DecisionRecorded').implement({
  description: 'A decision without a meeting, or a draft of one, was recorded (решение без заседания внесено).',
  fields: (t) => ({
    decision: t.field({
      type: DecisionRef,
      description: 'The decision as it is now (решение).',
      resolve: ({ record }) => record,
    }),
    entries: t.expose('entries', { type: [JournalEntryRef], description: RESULT_TEXTS.allEntries }),
    cursor: t.expose('cursor', { type: 'Cursor', description: RESULT_TEXTS.cursor }),
  }),
});

/** The result of every command about a decision. */
export const DecisionResult = builder.unionType('DecisionResult', {
  description:
    'What was recorded (внесено), or why it was not: of a decision of a meeting the meeting, of one without a meeting the decision.',
  types: [MeetingRecordedRef, DecisionRecordedRef, CommandRefusedRef],
  resolveType: (result: DecisionCarried | Refusal) => {
    if (isRefusal(result)) return 'CommandRefused';
    return 'meeting' in result ? 'MeetingRecorded' : 'DecisionRecorded';
  },
});
