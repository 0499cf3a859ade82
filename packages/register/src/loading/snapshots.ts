import { setImmediate as others } from 'node:timers/promises';
import { entriesAsOf, fold, type Id, type LocalDate, type Sight } from '@concord/domain';
import type { Pool } from 'pg';
import { forOthers } from '../deadline.ts';
import type { JournalPosition, StoredEntry } from '../journal/storedEntry.ts';
import { loadHistory } from './entries.ts';
import { type DossierChoice, loadSnapshot, type Snapshot } from './snapshot.ts';

/** How many snapshots of the journal's present end are kept, and how many of past days besides. */
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
 * Loads snapshots, each once as long as the journal does not move: rows change only in a transaction that moves its head. Many
 * readers who ask the same share one snapshot, and with it what the rules make of its records. Past days are folded one after the other,
 * with what else is to be answered in between, and push out none of today.
 *
 * @returns a loader whose answer is never older than the head of the journal at the moment of asking
 */
export function createSnapshots(pool: Pool): (choice: DossierChoice, view: View) => Promise<Snapshot> {
  let kept = emptyKept();
  let keptAt = '';
  let folding: Promise<unknown> = Promise.resolve();

  return async (choice, { sight, asOf }) => {
    const { hash } = await readHead(pool);
    if (hash !== keptAt) {
      kept = emptyKept();
      keptAt = hash;
    }
    const { presents, pasts, histories } = kept;
    const key = JSON.stringify([choice.slugs ?? null, choice.ids ?? null, sight]);
    const present = () => keep(presents, key, () => forOthers(() => loadSnapshot(pool, sight, choice)));
    if (asOf === undefined) return present();
    return keep(pasts, `${key} ${asOf}`, () => {
      const folded = forOthers(() =>
        folding.then(async () => {
          const now = await present();
          const entries = await keep(histories, now, () => historyOf(pool, sight, now), HISTORIES);
          await others();
          return foldedAsOf(now, entries, asOf);
        }),
      );
      folding = folded.catch(() => undefined);
      return folded;
    });
  };
}

/** What is kept as long as the journal does not move. */
type Kept = Readonly<{
  presents: Map<string, Promise<Snapshot>>;
  pasts: Map<string, Promise<Snapshot>>;
  histories: Map<Snapshot, Promise<readonly StoredEntry[]>>;
}>;

function emptyKept(): Kept {
  return { presents: new Map(), pasts: new Map(), histories: new Map() };
}

/** What is kept under a key, or else made and kept. Whoever was asked for last is kept longest. */
function keep<K, T>(kept: Map<K, Promise<T>>, key: K, make: () => Promise<T>, most = KEPT): Promise<T> {
  const made = kept.get(key) ?? make();
  kept.delete(key);
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break;
    kept.delete(oldest);
  }
  return made;
}

/** The number and the hash of the last entry, whoever sees it: to know by whether the journal moved, and told to nobody. */
export async function readHead(pool: Pool): Promise<JournalPosition> {
  const { rows } = await pool.query<{ number: string; hash: Buffer }>('SELECT number, hash FROM "JournalHead"');
  if (!rows[0]) throw new Error('The journal has no head; was the database prepared?');
  return { number: BigInt(rows[0].number), hash: rows[0].hash.toString('hex') };
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
