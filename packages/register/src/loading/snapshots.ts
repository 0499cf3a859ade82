import { setImmediate as others } from 'node:timers/promises';
import { entriesAsOf, fold, type Id, type LocalDate, type Sight } from '@concord/domain';
import type { Pool } from 'pg';
import type { JournalPosition, StoredEntry } from '../journal/storedEntry.ts';
import { apart, forOthers } from '../operation.ts';
import { loadHistory } from './entries.ts';
import { loadLastSeen } from './lastSeen.ts';
import { type DossierChoice, loadSnapshot, type Snapshot } from './snapshot.ts';

/** How many snapshots of today are kept, and how many of past days besides. */
const KEPT = 30;
/** Of how many of them the entries are kept, from which their past days are folded. */
const HISTORIES = 4;

/** Who looks, and at which day. */
export type View = Readonly<{
  sight: Sight;
  /** Only what was known by the end of this day counts; what the register holds now unless given. */
  asOf?: LocalDate | undefined;
}>;

/**
 * Loads snapshots, each once as long as nothing comes that who looks may see, and nobody's sight is changed: rows change only in a
 * transaction that moves the head of the journal, and those that a sight sees only by entries that it sees, or by such a change. Many readers who ask the same share one snapshot, and with it what the
 * rules make of its records. Past days are folded one after the other, with what else is to be answered in between, and push out none of
 * today.
 *
 * @returns a loader whose answer is never older than the head of the journal at the moment of asking
 */
export function createSnapshots(pool: Pool): (choice: DossierChoice, view: View) => Promise<Snapshot> {
  const presents = new Map<string, Promise<Snapshot>>();
  const pasts = new Map<string, Promise<Snapshot>>();
  const histories = new Map<string, Promise<readonly StoredEntry[]>>();
  /** By sight the head of the journal when it was last looked at, the last entry that was seen then, and the last change of who sees something. */
  const looked = new Map<string, Readonly<{ head: string; seen: string; sightChanged: bigint }>>();
  /** By sight the look that is being taken, or was last, and the one that begins after it. */
  const looks = new Map<string, Promise<void>>();
  const nextLooks = new Map<string, Promise<void>>();
  let folding: Promise<unknown> = Promise.resolve();

  /** Forgets what was kept for a sight when something has come for it. What is not for it makes nobody else load anew. */
  async function look(sight: Sight, who: string): Promise<void> {
    const head = await readHead(pool);
    const before = looked.get(who);
    if (before?.head === head.hash) return;
    const { hash: seen } = await loadLastSeen(pool, sight, head.number);
    const { sightChanged } = head;
    if (before?.seen !== seen || before.sightChanged !== sightChanged)
      for (const kept of [presents, pasts, histories]) forget(kept, who);
    looked.set(who, { head: head.hash, seen, sightChanged });
  }

  /** One look at a time for a sight: all who ask before the next one begins share it, however many they are. */
  function lookTogether(sight: Sight, who: string): Promise<void> {
    const coming = nextLooks.get(who);
    if (coming) return coming;
    const next = (looks.get(who) ?? Promise.resolve())
      .catch(() => undefined)
      .then(() => {
        nextLooks.delete(who);
        looks.set(who, next);
        return apart(() => look(sight, who));
      });
    nextLooks.set(who, next);
    return next;
  }

  return async (choice, { sight, asOf }) => {
    const who = JSON.stringify(sight);
    await lookTogether(sight, who);
    const key = `${who} ${JSON.stringify([choice.slugs ?? null, choice.ids ?? null])}`;
    const present = () => keep(presents, key, () => forOthers(() => loadSnapshot(pool, sight, choice)));
    if (asOf === undefined) return present();
    return keep(pasts, `${key} ${asOf}`, () => {
      const folded = forOthers(() =>
        folding.then(async () => {
          const now = await present();
          const read = () => historyOf(pool, sight, now);
          const entries = await keep(histories, `${key} ${now.position.hash}`, read, HISTORIES);
          await others();
          return foldedAsOf(now, entries, asOf);
        }),
      );
      folding = folded.catch(() => undefined);
      return folded;
    });
  };
}

function forget(kept: Map<string, unknown>, who: string): void {
  for (const key of kept.keys()) if (key.startsWith(`${who} `)) kept.delete(key);
}

/** What is kept under a key, or else made and kept. Whoever was asked for last is kept longest. */
function keep<T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>, most = KEPT): Promise<T> {
  const made = kept.get(key) ?? make();
  kept.delete(key);
  kept.set(key, made);
  made.catch(() => kept.get(key) === made && kept.delete(key));
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break;
    kept.delete(oldest);
  }
  return made;
}

/** The head of the journal, with the number of the last entry that changed for whom something is. */
type Head = JournalPosition & Readonly<{ sightChanged: bigint }>;

/** The number and the hash of the last entry, whoever sees it: to know by whether the journal moved, and told to nobody. */
export async function readHead(pool: Pool): Promise<Head> {
  const { rows } = await pool.query<{ number: string; hash: Buffer; sightChanged: string }>(
    'SELECT number, hash, "sightChanged" FROM "JournalHead"',
  );
  if (!rows[0]) throw new Error('The journal has no head; was the database prepared?');
  const { number, hash, sightChanged } = rows[0];
  return { number: BigInt(number), hash: hash.toString('hex'), sightChanged: BigInt(sightChanged) };
}

/** Entries are never changed and are numbered in commit order, so those seen up to the position are those of the snapshot. */
function historyOf(pool: Pool, sight: Sight, { records, position }: Snapshot): Promise<readonly StoredEntry[]> {
  return loadHistory(pool, sight, [...records.dossier.keys()], position.number);
}

/** A past day, folded from the entries that were known by then. */
function foldedAsOf(present: Snapshot, entries: readonly StoredEntry[], asOf: LocalDate): Snapshot {
  const known = entriesAsOf(entries, asOf);
  const records = fold(known);
  const counts = new Map<Id, number>();
  for (const { streamId } of known) counts.set(streamId, (counts.get(streamId) ?? 0) + 1);
  const versions = new Map([...records.dossier.keys()].map((id) => [id, counts.get(id) ?? 0]));
  // A paper is how we know, also where it became known later than what it tells of: it can always be named.
  const papers = [...present.records.document].filter(([, { dossierId }]) => dossierId === null);
  return { ...present, versions, records: { ...records, document: new Map([...papers, ...records.document]) } };
}
