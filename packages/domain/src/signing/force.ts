import type { Document, Records } from '../journal/records.ts';
import { remember } from '../journal/remember.ts';
import type { LocalDate } from '../time/localDate.ts';
import { forceForAll } from './forceForAll.ts';
import { type Force, forceOf, recordedFor } from './held.ts';
import { leavingOf } from './leaving.ts';
import { type StateForce, statesForce } from './stateForce.ts';

/** Entry into force of a document on a day: for all, and for each party. */
export type DocumentForce = Force & Readonly<{ byState: readonly StateForce[] }>;

/**
 * Whether and since when a document is in force on a day, for all and state by state: as it follows from its rule, held against what
 * papers say. A mismatch is shown, never settled; between two dates that contradict each other nobody can tell.
 */
export function entryIntoForce(records: Records, document: Document, day: LocalDate): DocumentForce {
  return remember(records, `force ${document.id} ${day}`, () => {
    const computed = forceForAll(records, document, day);
    const recorded = recordedFor(records, document.id, null);
    const all = forceOf(computed, recorded, leavingOf(records, document.id, null), day);
    return { ...all, byState: statesForce(records, document, all, day) };
  });
}
