import type { Body, Command } from '@concord/domain';
import type { Sent } from '../commands/executeSent.ts';
import { recordedResult, runRecorded } from '../commands/recorded.ts';
import type { Context } from '../context.ts';
import { loadWithin } from '../loading.ts';
import { BodyRef } from './ref.ts';

/** The result of every command about a body: the body as it is now. */
export const BodyResult = recordedResult<Body>(
  'BodyRecorded',
  'body',
  BodyRef,
  'What was said of the body was recorded (сведения об органе внесены).',
);

/** Carries out a command about a body; what comes back is the body or the refusal. */
export function runBody(context: Context, command: Command, input: Sent, sent: readonly (string | null | undefined)[]) {
  return runRecorded<Body>(context, command, input, sent, [
    (from, id) => loadWithin(from, 'body', id),
    ({ streamId }) => streamId,
  ]);
}
