import type { Records } from '../journal/records.ts';
import type { Viewer } from '../sight/sight.ts';
import type { Party } from './party.ts';

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
      return viewer.state === stateCodeOf(records, party);
    case 'viewer':
    case 'analyst':
    case 'anonymous':
      return false;
    default:
      return viewer satisfies never;
  }
}

function stateCodeOf(records: Records, party: Party): string | undefined {
  if (party.kind === 'memberState') return party.record.code;
  if (party.kind === 'administration') return records.memberState.get(party.record.memberStateId)?.code;
  return undefined;
}
