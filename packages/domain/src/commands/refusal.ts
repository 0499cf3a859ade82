import { ACCESS_REFUSALS } from '../access/refusals.ts';
import { DECISION_REFUSALS } from '../decisions/refusals.ts';
import { ENTERING_REFUSALS } from '../dossiers/refusals.ts';
import { INSTRUCTION_REFUSALS } from '../instructions/refusals.ts';
import type { Id } from '../journal/entry.ts';
import { CORRECTION_REFUSALS } from '../journal/refusals.ts';
import { MEETING_PAPER_REFUSALS } from '../meetings/refusals.ts';
import { SIGHT_REFUSALS } from '../sight/refusals.ts';
import { SIGNING_REFUSALS } from '../signing/refusals.ts';
import type { LocalizedText } from '../text/text.ts';
import { REGISTRY_REFUSALS } from './registryRefusals.ts';

/** Why a command was not carried out. A refusal is an answer with the facts that a person needs, never an exception. */
export const REFUSAL_CODES = [
  'NOT_SIGNED_IN',
  'NOT_ALLOWED',
  'UNKNOWN_DOSSIER',
  'UNKNOWN_DOCUMENT',
  'UNKNOWN_STEP',
  'UNKNOWN_PARTY',
  'UNKNOWN_MEETING',
  'MEETING_HELD',
  'MEETING_CANCELLED',
  'PLANNED_IN_PAST',
  'UNKNOWN_BODY',
  'REPEATED_BODY',
  'NO_BODY_SITS',
  'BODY_NOT_THERE',
  'UNKNOWN_PAPER',
  'UNKNOWN_REVISION',
  'UNKNOWN_REQUEST',
  'UNKNOWN_REPLY',
  'UNKNOWN_COMMENT',
  'EMPTY_ADDRESSEES',
  'REPEATED_ADDRESSEE',
  'LETTER_ASKS_NOBODY',
  'TERM_BEFORE_LETTER',
  'TERM_DOES_NOT_FIT',
  'EMPTY_REPLY',
  'TOO_MANY_COMMENTS',
  'REASON_NEEDED',
  'BEFORE_SUBJECT',
  'NO_REVISION',
  'NOT_ASKED',
  'STEP_NOT_OPEN',
  'OUTCOME_DOES_NOT_FIT',
  'RETURN_DOES_NOT_FIT',
  'INVALID_DATE',
  'DATE_IN_FUTURE',
  'KNOWN_TOO_EARLY',
  'PAPER_NEEDED',
  'BEFORE_REVISION',
  'BEFORE_STEP',
  'MIXES_SYNTHETIC',
  'EMPTY_OUTCOMES',
  'REPEATED_DOCUMENT',
  'EMPTY_TEXT',
  'TEXT_TOO_LONG',
  'TOO_MANY_WORDS',
  'NUL_IN_TEXT',
  'UNSEEN_IN_TEXT',
  'BROKEN_TEXT',
  'VERSION_CONFLICT',
  'IDEMPOTENCY_KEY_REUSED',
  'INVALID_IDEMPOTENCY_KEY',
  'BUSY',
  ...INSTRUCTION_REFUSALS,
  ...SIGNING_REFUSALS,
  ...SIGHT_REFUSALS,
  ...ENTERING_REFUSALS,
  ...CORRECTION_REFUSALS,
  ...MEETING_PAPER_REFUSALS,
  ...DECISION_REFUSALS,
  ...REGISTRY_REFUSALS,
  ...ACCESS_REFUSALS,
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/**
 * What a message is made of: for programs, what was sent, ids, codes and numbers; for people, names and reasons, which are in
 * both languages so that the message is whole in each.
 */
export type RefusalFact = string | number | LocalizedText | readonly string[] | readonly LocalizedText[];

export type Refusal = Readonly<{ code: RefusalCode; facts: Readonly<Record<string, RefusalFact>> }>;

/** A refusal with the facts that its message names. What was sent is repeated up to 80 characters. */
export function refuse(code: RefusalCode, facts: Refusal['facts'] = {}): Refusal {
  const short = Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'string' ? shortened(fact) : fact]);
  return { code, facts: Object.fromEntries(short) };
}

/** More characters than these nobody reads in a message. */
const ECHOED = 80;

function shortened(text: string): string {
  // Twice as many code units hold that many characters, whatever they are; the rest of a long text is not looked at.
  const characters = [...text.slice(0, ECHOED * 2 + 2)];
  return characters.length > ECHOED ? `${characters.slice(0, ECHOED - 1).join('')}…` : text;
}

/** So many of the entries that came in between are named. */
const NAMED = 20;

/**
 * The refusal for a sender who started from an earlier version of a dossier.
 *
 * @param seen the entries of the dossier that the sender may see now, in order; the newest of those that came since are named
 */
export function versionConflict(expected: number, seen: readonly Readonly<{ id: Id; kind: string }>[]): Refusal {
  const since = seen.slice(Math.max(0, expected)).slice(-NAMED);
  return refuse('VERSION_CONFLICT', {
    expected,
    actual: seen.length,
    entryIds: since.map(({ id }) => id),
    kinds: since.map(({ kind }) => kind),
  });
}
