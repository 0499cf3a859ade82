import type { RefusalCode } from '@concord/domain';
import { edtfOf } from './edtf.ts';
import type { Refused } from './useSend.ts';

/** The field that a refusal is about, where its facts do not name one. */
const FIELDS: Readonly<Partial<Record<RefusalCode, string>>> = {
  PAPER_NEEDED: 'known',
  KNOWN_TOO_EARLY: 'known',
  BEFORE_REVISION: 'occurred',
  BEFORE_STEP: 'occurred',
  BEFORE_SUBJECT: 'occurred',
  UNKNOWN_PAPER: 'source',
  UNKNOWN_PARTY: 'party',
  NOT_ASKED: 'party',
  NOT_A_SIGNATORY: 'party',
  STEP_NOT_OPEN: 'step',
  UNKNOWN_STEP: 'step',
  EMPTY_ADDRESSEES: 'addressees',
  REPEATED_ADDRESSEE: 'addressees',
  LETTER_ASKS_NOBODY: 'addressees',
  TERM_BEFORE_LETTER: 'term',
  TERM_DOES_NOT_FIT: 'term',
  REASON_NEEDED: 'reason',
  EMPTY_REPLY: 'stand',
  NO_BODY_SITS: 'sittings',
  REPEATED_BODY: 'sittings',
  PLANNED_IN_PAST: 'planned',
  EMPTY_OUTCOMES: 'outcomes',
  OUTCOME_DOES_NOT_FIT: 'outcomes',
  RETURN_DOES_NOT_FIT: 'backTo',
  UNKNOWN_MEETING: 'meeting',
  UNKNOWN_DECISION: 'decision',
  NO_SUCH_DECISION: 'decision',
  DISSENT_FROM_DRAFT: 'decision',
  DISSENT_OF_BODY: 'party',
  DISSENT_OF_STRANGER: 'party',
  UNKNOWN_DECISION_RULE: 'rule',
  DECISION_RULE_DOES_NOT_FIT: 'rule',
  MEETING_HELD: 'meeting',
  MEETING_CANCELLED: 'meeting',
  BODY_NOT_THERE: 'attendance',
  NOT_OPEN_FOR_SIGNATURE: 'offRoute',
  ALREADY_RECORDED: 'party',
  UNKNOWN_INSTRUCTION: 'instruction',
  INSTRUCTION_DISCHARGED: 'instruction',
  WITHOUT_CONDITION: 'instruction',
  STARTS_WITH_STEP: 'instruction',
  CONDITION_MET_BEFORE: 'instruction',
  UNKNOWN_COMMENT: 'comment',
  NOBODY_CONCERNED: 'concerned',
  UNKNOWN_STATE_CODE: 'concerned',
  HIDDEN_FROM_YOURSELF: 'concerned',
  NUMBER_CONTRADICTS: 'number',
  NUMBER_TAKEN: 'number',
  SLUG_MALFORMED: 'slug',
  SLUG_TAKEN: 'slug',
  UNKNOWN_ROUTE: 'route',
  UNKNOWN_DOCUMENT: 'document',
  REVISION_TAKEN: 'label',
  UNKNOWN_LANGUAGE: 'language',
  TEXT_ATTACHED: 'language',
  FILE_REFUSED: 'file',
  NOBODY_NAMED: 'by',
  NOT_CHARGED: 'by',
  INVALID_EMAIL: 'email',
  EMAIL_TAKEN: 'email',
  STATE_DOES_NOT_FIT: 'state',
  INVALID_EXPIRY: 'days',
  ROLE_ABOVE_OWN: 'role',
};

/** What a domain's field is called in forms, where that is another name. */
const NAMES: Readonly<Record<string, string>> = { 'source.locator': 'locator', 'source.words': 'source' };

/**
 * The fields of a form at which a refusal is shown, in the first of them that the form has; none for the form as a whole. A part of it
 * may have its own: `paperTitle` before `title`.
 *
 * @param dates what stands in the form's fields for dates, by name: a date that is refused is looked for among them
 */
export function fieldsOf(refusal: Refused, dates: Readonly<Record<string, string>>): readonly string[] {
  const field = fieldOf(refusal, dates);
  if (field === null) return [];
  const { facts } = refusal;
  const { item } = facts as Readonly<Record<string, unknown>>;
  const part = partOf(refusal);
  if (typeof item === 'number') return [`items[${item}].${field}`, field];
  if (!part) return [field];
  if (part.endsWith('.')) return [`${part}${field}`, field];
  const own = [`${part}${field.slice(0, 1).toUpperCase()}${field.slice(1)}`, field];
  // A letter that is its own paper is called by its number.
  return field === 'title' || field === 'number' ? [...own, 'letterNumber'] : own;
}

/** The part of the form that was refused; of a paper that comes with a command the register says so. */
function partOf({ facts, part }: Pick<Refused, 'facts' | 'part'>): string | undefined {
  return (facts as Readonly<Record<string, unknown>>).part === 'newPaper' ? 'paper' : part;
}

function fieldOf({ code, facts, ...of }: Refused, dates: Readonly<Record<string, string>>): string | null {
  const { field, date } = facts as Readonly<Record<string, unknown>>;
  if (typeof field === 'string') return NAMES[field] ?? field;
  if (typeof date === 'string') {
    if (date === '' && dates.occurred?.trim() === '') return 'occurred';
    // Of what is too long to be repeated a refusal has the beginning.
    const [beginning] = date.split('…');
    const isIt = (day: string): boolean =>
      day === date ||
      (date !== '' && day.endsWith(date)) ||
      (beginning !== undefined && beginning !== date && day.startsWith(beginning));
    const typed = Object.entries(dates).find(([, value]) => isIt(edtfOf(value)));
    return typed?.[0] ?? (partOf({ facts, ...of }) === 'paper' && dates.dated ? 'dated' : 'occurred');
  }
  return FIELDS[code as RefusalCode] ?? null;
}
