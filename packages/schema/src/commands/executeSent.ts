import type { Command, Refusal } from '@concord/domain';
import type { Executed, ReceivedFile } from '@concord/register';
import type { Context } from '../context.ts';
import { asSent } from '../ids.ts';
import { alsoCited, alsoSent, broughtBy, type Citing } from './sourceInput.ts';

/** The key of a command, the version that its sender saw, and the source with the paper that comes with it. */
export type Sent = Citing & Readonly<{ idempotencyKey: string; expectedVersion?: number | null | undefined }>;

/** What was recorded, and where the journal stands. */
export type Recorded = Readonly<{ entries: Executed['entries']; cursor: string }>;

/**
 * Carries out a command as it was sent, with all that its source brings and cites; what comes back is what was recorded or the refusal.
 *
 * @param sent the global ids of the input, so that a refusal repeats what was sent
 * @param files that the command names
 */
export async function executeSent(
  context: Context,
  command: Command,
  { idempotencyKey, expectedVersion, source }: Sent,
  sent: readonly (string | null | undefined)[],
  files: readonly ReceivedFile[] = [],
): Promise<Recorded | Refusal> {
  const { register, viewer } = context;
  const outcome = await register.execute(
    { ...command, ...alsoCited({ source }) },
    {
      ...{ viewer, idempotencyKey, files },
      expectedVersion: expectedVersion ?? undefined,
      paper: broughtBy(context, { source }),
    },
  );
  if (outcome.kind === 'executed')
    return { entries: outcome.entries, cursor: register.cursors.encode(outcome.position) };
  return { ...outcome.refusal, facts: asSent(outcome.refusal.facts, [...sent, ...alsoSent({ source })]) };
}

/** Which of the two a command led to: every refusal has a code. */
export function isRefusal(result: object): result is Refusal {
  return 'code' in result;
}
