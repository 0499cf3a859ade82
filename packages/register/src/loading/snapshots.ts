import { entriesAsOf, fold, type LocalDate, type Sight } from '@concord/domain';
import type { Pool } from 'pg';
import type { JournalPosition } from '../journal/storedEntry.ts';
import { loadHistory } from './entries.ts';
import { type DossierChoice, loadSnapshot, type Snapshot } from './snapshot.ts';

/** How many snapshots of the journal's present end are kept. */
const KEPT = 30;

/** Who looks, and at which day. */
export type View = Readonly<{
  sight: Sight;
  /** Only what was known by the end of this day counts; what the register holds now unless given. */
  asOf?: LocalDate | undefined;
}>;

/**
 * Loads snapshots, each once as long as the journal does not move: rows change only in a transaction that moves its head. Many
 * readers who ask the same share one snapshot, and with it what the rules make of its records.
 *
 * @returns a loader whose answer is never older than the head of the journal at the moment of asking
 */
export function createSnapshots(pool: Pool): (choice: DossierChoice, view: View) => Promise<Snapshot> {
  let kept = new Map<string, Promise<Snapshot>>();
  let keptAt = '';

  return async (choice, view) => {
    const { hash } = await readHead(pool);
    if (hash !== keptAt) {
      kept = new Map();
      keptAt = hash;
    }
    const own = kept;
    const key = JSON.stringify([choice.slugs ?? null, choice.ids ?? null, view.sight, view.asOf ?? null]);
    const known = own.get(key);
    // Whoever was asked for last is kept longest.
    own.delete(key);
    const snapshot = known ?? load(pool, choice, view);
    own.set(key, snapshot);
    snapshot.catch(() => own.delete(key));
    for (const oldest of own.keys()) {
      if (own.size <= KEPT) break;
      own.delete(oldest);
    }
    return snapshot;
  };
}

/** The number and the hash of the last entry, whoever sees it: to know by whether the journal moved, and told to nobody. */
export async function readHead(pool: Pool): Promise<JournalPosition> {
  const { rows } = await pool.query<{ number: string; hash: Buffer }>('SELECT number, hash FROM "JournalHead"');
  if (!rows[0]) throw new Error('The journal has no head; was the database prepared?');
  return { number: BigInt(rows[0].number), hash: rows[0].hash.toString('hex') };
}

/** Today from the rows; a past day folded from the entries that were known by then. */
async function load(pool: Pool, choice: DossierChoice, { sight, asOf }: View): Promise<Snapshot> {
  const present = await loadSnapshot(pool, sight, choice);
  if (asOf === undefined) return present;
  // Entries are never changed and are numbered in commit order, so those seen up to the position are those of the snapshot.
  const entries = await loadHistory(pool, sight, [...present.records.dossier.keys()], present.position.number);
  const known = entriesAsOf(entries, asOf);
  const records = fold(known);
  const versions = new Map(
    [...records.dossier.keys()].map((id) => [id, known.filter((each) => each.streamId === id).length]),
  );
  // A paper is how we know, also where it became known later than what it tells of: it can always be named.
  const papers = [...present.records.document].filter(([, { dossierId }]) => dossierId === null);
  return { ...present, versions, records: { ...records, document: new Map([...papers, ...records.document]) } };
}
