import {
  type ConcludeSilence,
  type Id,
  type LocalDate,
  silenceEnded,
  VISIBILITIES,
  type Viewer,
} from '@concord/domain';
import { v7 as newId } from 'uuid';
import { CLERK_ACCOUNT } from './following.ts';
import type { Register } from './register.ts';

const CLERK: Viewer = { role: 'secretariat', account: CLERK_ACCOUNT };

export type ClerkSettings = Readonly<{
  /** The day that counts as today. */
  today: () => LocalDate;
  /** Takes a line for each procedure that was concluded, and for what went wrong. */
  log: (line: string) => void;
}>;

export type Clerk = Readonly<{ close(): Promise<void> }>;

/**
 * Records what follows from the passing of a term: silence procedures that ended unbroken, and conclusions that turn out to be wrong.
 * Looks at every dossier when it starts and when a day begins; what follows from an entry is recorded with it (`following.ts`). Any
 * number of processes may do so: what one has concluded the others are refused.
 */
export function startClerk(register: Register, { today, log }: ClerkSettings): Clerk {
  let updates = register.feed.subscribe({ after: undefined, sight: VISIBILITIES });
  let closed = false;
  const look = (): Promise<void> =>
    conclude(register, { today, log }).catch((error: unknown) =>
      log(`silence procedures were not looked at: ${error}`),
    );

  const work = async (): Promise<void> => {
    while (!closed) {
      await look();
      for await (const { kind } of updates) if (kind !== 'entries') await look();
      // Whoever was too slow is let go, and begins anew; a feed that was closed lets nobody in.
      if (closed || register.feed.isClosed()) return;
      updates = register.feed.subscribe({ after: undefined, sight: VISIBILITIES });
    }
  };
  const working = work().catch((error: unknown) => log(`silence procedures are no longer looked at: ${error}`));
  return {
    async close() {
      closed = true;
      await updates.return();
      await working;
    },
  };
}

async function conclude(register: Register, { today, log }: ClerkSettings): Promise<void> {
  const { records } = await register.loadDossiers({}, { sight: VISIBILITIES });
  const concluded = await concludedSteps(register);
  for (const { id: dossierId, slug, routeId } of records.dossier.values())
    for (const step of records.step.values()) {
      if (step.routeId !== routeId) continue;
      const isDue = silenceEnded(records, dossierId, step.id, today()) !== undefined;
      if (!isDue && !concluded.has(`${dossierId} ${step.id}`)) continue;
      const command: ConcludeSilence = { command: 'concludeSilence', dossier: slug, stepId: step.id };
      const outcome = await register.execute(command, { viewer: CLERK, idempotencyKey: `silence ${newId()}` });
      if (outcome.kind === 'executed') for (const { kind } of outcome.entries) log(`${slug}, ${step.key}: ${kind}`);
    }
}

/** The steps of which a silence procedure was concluded, whatever became of that: each as dossier and step. */
async function concludedSteps(register: Register): Promise<ReadonlySet<string>> {
  const found = await register.prisma.journalEntry.findMany({
    where: { kind: 'silenceConcluded' },
    select: { streamId: true, payload: true },
  });
  return new Set(found.map(({ streamId, payload }) => `${streamId} ${(payload as Readonly<{ stepId: Id }>).stepId}`));
}
