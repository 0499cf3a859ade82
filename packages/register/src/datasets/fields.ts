import {
  type Id,
  isLocalDate,
  type LocalDate,
  type LocalizedText,
  type Names as PartyNames,
  parseClauseNumber,
  parseWhen,
  type Records,
  type TableName,
  type When,
} from '@concord/domain';
import { z } from 'zod';
import type { ReceivedFile } from '../files/index.ts';
import type { Fact, NamedFact } from './fact.ts';
import type { FactProblem } from './factProblems.ts';
import type { Since } from './knownSince.ts';
import type { Names } from './names.ts';
import { resolveDays } from './relativeDays.ts';

/** What the fields of a fact are read with. */
export type Reading = Readonly<{
  /** The key of the dataset. */
  dataset: string;
  today: LocalDate;
  names: Names;
  synthetic: boolean;
  /** What the register holds, and what the dataset has said so far: each fact is learnt when it has been read. */
  records: Records;
  /** Since when what these records hold is known. */
  since: Since;
  /** Takes a fact in. A correction that leaves another fact without what it says is not taken in: the answer says why. */
  learn: (fact: Fact) => readonly FactProblem[];
  /** The facts so far that have a name (`as`), by which a correction says what it corrects. */
  named: Map<string, NamedFact>;
  /** Takes a file that a fact brings with it. */
  keep: (file: ReceivedFile) => void;
}>;

/** What a synthetic dataset calls what is not its own, and any other what is not. */
export function otherSide({ synthetic }: Pick<Reading, 'synthetic'>): string {
  return synthetic ? 'real, and this dataset is synthetic' : 'fictional, and this dataset is not synthetic';
}

/** What a date looks like, for messages. */
const DATES =
  'one that exists: 2019-05-24, 2019-05, 2019, 2018-10-09/2018-10-10, /2019-09-15, XXXX-XX-XX, { edtf: 2019-07-24, inferred: true }, or in a synthetic dataset today-12';

const LABEL_LIMIT = 300;
const TEXT_LIMIT = 10_000;
const WHOLE_LIMIT = 200_000;

function textUpTo(limit: number) {
  return z
    .string()
    .max(limit)
    .refine((text) => text.trim() !== '', 'an empty text; leave the key out or fill it in')
    .refine((text) => !text.includes('\0'), 'a NUL character (U+0000); expected text without one');
}

/** A text of a line: a name, a title, a number as printed. */
export const label = textUpTo(LABEL_LIMIT);

/** A text of paragraphs. */
export const text = textUpTo(TEXT_LIMIT);

/** The text of a document as a whole. */
export const wholeText = textUpTo(WHOLE_LIMIT);

/** A key that other facts refer to: `expert-group`. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case letters, digits and hyphens: expert-group');

/** A whole number may stand without quotation marks, and no other: YAML reads 2.10 as 2.1. */
export const clauseNumber = z.unknown().transform((written, context) => {
  const isWhole = typeof written === 'string' || Number.isInteger(written);
  const number = isWhole ? parseClauseNumber(String(written)) : undefined;
  const message = `${JSON.stringify(written)} is no number of a clause; expected 2, "2.1" or "3а"`;
  if (number === undefined) context.addIssue({ code: 'custom', message });
  return number ?? z.NEVER;
});

/** A text in both languages: `{ ru: …, en: … }`. */
export const localized: z.ZodType<LocalizedText> = z.strictObject({ ru: text, en: text });

const cases = z.strictObject({
  genitive: label,
  dative: label,
  accusative: label,
  instrumental: label,
  prepositional: label,
});

/** Names in both languages; the nominative is the short name. */
export const partyNames = z
  .strictObject({
    ru: z.strictObject({ short: label, full: label, cases }),
    en: z.strictObject({ short: label, full: label }),
  })
  .transform(({ ru, en }): PartyNames => ({ ru: { ...ru, cases: { nominative: ru.short, ...ru.cases } }, en }));

/** A year by itself is a number in YAML. */
function isText(given: unknown): given is string | number {
  return typeof given === 'string' || typeof given === 'number';
}

/** Fields that depend on the day of loading and on what was said before. */
export function fieldsOf({ today, names, synthetic }: Pick<Reading, 'today' | 'names' | 'synthetic'>) {
  const resolve = (expression: string): string => (synthetic ? resolveDays(expression, today) : expression);

  const when = z
    .preprocess(
      (given) => (isText(given) ? { edtf: given, inferred: false } : given),
      z.strictObject(
        { edtf: z.preprocess((edtf) => (isText(edtf) ? String(edtf) : edtf), z.string()), inferred: z.boolean() },
        { error: ({ code }) => (code === 'invalid_type' ? `no date; expected ${DATES}` : undefined) },
      ),
    )
    .transform(({ edtf, inferred }, context): When => {
      const parsed = parseWhen(resolve(edtf), inferred);
      if (parsed) return parsed;
      context.issues.push({ code: 'custom', input: edtf, message: `"${edtf}" is no date; expected ${DATES}` });
      return z.NEVER;
    });

  const day = z.string().transform((given, context): LocalDate => {
    const resolved = resolve(given);
    if (isLocalDate(resolved)) return resolved;
    context.issues.push({
      code: 'custom',
      input: given,
      message: `"${given}" is no day; expected one that exists: 2019-05-24, or today+3`,
    });
    return z.NEVER;
  });

  /** Why a key refers to nothing, and what was expected. */
  const missing = (table: TableName, key: string, scope = ''): string => {
    const known = names.keys(table).filter((name) => name.startsWith(scope));
    const expected = known.map((name) => name.slice(scope.length)).join(', ');
    const what = names.isOther(table, scope + key)
      ? `the ${table} "${key}" is ${otherSide({ synthetic })}`
      : `unknown ${table} "${key}"`;
    return `${what}; expected one that was said before: ${expected || 'none was'}`;
  };

  /** A reference by key to what the register holds or the dataset said before. */
  const ref = (table: TableName, scope = '') =>
    z.string().transform((key, context): Id => {
      const id = names.find(table, scope + key);
      if (id) return id;
      const message = missing(table, key, scope);
      context.issues.push({ code: 'custom', input: key, message });
      return z.NEVER;
    });

  /** The code of a state that the register holds or the dataset said before. */
  const stateCode = z.string().transform((code, context): string => {
    if (names.find('memberState', code)) return code;
    context.issues.push({ code: 'custom', input: code, message: missing('memberState', code) });
    return z.NEVER;
  });

  /** The key of something new. */
  const fresh = (table: TableName, key: z.ZodType<string> = slug, scope = '') =>
    key.transform((given, context): Readonly<{ id: Id; key: string }> => {
      const id = names.declare(table, scope + given);
      if (id) return { id, key: given };
      context.issues.push({
        code: 'custom',
        input: given,
        message: `the key "${given}" is taken (${table}); expected another one`,
      });
      return z.NEVER;
    });

  return { when, day, ref, stateCode, fresh, missing };
}

export type Fields = ReturnType<typeof fieldsOf>;
