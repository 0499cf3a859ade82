import type { Id } from '@concord/domain';
import { readInnerId, recordIdOf } from '../ids.ts';

/** The party that a global id names: whoever can write a letter. */
export function partyIdOf(globalId: string): Id {
  return recordIdOf(globalId, 'MemberState', 'Administration', 'Body');
}

/** The letter that the id of a `ConsultationRequest` names, which is no global one; else the text itself. */
export function requestIdOf(text: string): Id {
  return readInnerId(text)?.id ?? text.toWellFormed().replaceAll('\0', '').slice(0, 200);
}
