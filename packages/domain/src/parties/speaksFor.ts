import type { Id } from '../journal/entry.ts';
import type { Records } from '../journal/records.ts';
import type { Viewer } from '../sight/sight.ts';
import { type Party, partyOf } from './party.ts';

/**
 * Whether a viewer may enter what a party says: the secretariat and administrators for anybody, a delegate for its own state and
 * the administrations of it.
 */
export function speaksFor(records: Records, viewer: Viewer, party: Party): boolean {
  switch (viewer.role) {
    case 'secretariat':
    case 'admin':
      return true;
    case 'delegate':
      return viewer.state === codeOf(records, party);
    case 'viewer':
    case 'analyst':
    case 'anonymous':
      return false;
    default:
      return viewer satisfies never;
  }
}

/** The code of the state that a party is, or belongs to; undefined for a body, a collective, and one that the records do not hold. */
export function stateCodeOf(records: Records, id: Id): string | undefined {
  const party = partyOf(records, id);
  return party && codeOf(records, party);
}

function codeOf(records: Records, party: Party): string | undefined {
  if (party.kind === 'memberState') return party.record.code;
  if (party.kind === 'administration') return records.memberState.get(party.record.memberStateId)?.code;
  return undefined;
}
