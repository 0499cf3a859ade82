import type { z } from 'zod';

/** What a type of value is called. */
const TYPES: Readonly<Record<string, string>> = {
  object: 'keys with their values (key: value)',
  array: 'a list',
  string: 'a text',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
};

/** So much of a text is repeated in a message. */
const REPEATED = 60;

/**
 * What to say of a value that is not as expected, where its field has no words of its own: what stands there, and what was
 * expected. To be given to every `safeParse`, so that nobody reads the words of the library.
 */
export const sayIssue: z.core.$ZodErrorMap = (issue) => {
  const stands = standing(issue.input);
  switch (issue.code) {
    case 'invalid_type':
      return `${stands}; expected ${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_value': {
      const values = issue.values.map((value) => (typeof value === 'string' ? JSON.stringify(value) : String(value)));
      return `${stands}; expected ${values.length > 1 ? 'one of ' : ''}${values.join(', ')}`;
    }
    case 'too_small':
      return `${sized(issue.input)}; expected ${bound(issue.origin, issue.inclusive ? 'at least' : 'more than', issue.minimum)}`;
    case 'too_big':
      return `${sized(issue.input)}; expected ${bound(issue.origin, issue.inclusive ? 'at most' : 'less than', issue.maximum)}`;
    case 'invalid_format':
      return `${stands}; expected another form`;
    default:
      return undefined;
  }
};

/** What stands there, in a few words. */
export function standing(input: unknown): string {
  if (input === undefined || input === null) return 'nothing';
  if (Array.isArray(input)) return input.length > 0 ? 'a list' : 'an empty list';
  if (typeof input === 'object') return 'keys with values';
  if (typeof input !== 'string') return String(input);
  if (input.trim() === '') return 'an empty text';
  return JSON.stringify(input.length > REPEATED ? `${input.slice(0, REPEATED)}…` : input);
}

/** The same, of what is too small or too large. */
function sized(input: unknown): string {
  if (Array.isArray(input) && input.length > 0) return `a list of ${input.length}`;
  return typeof input === 'string' && input !== '' ? `a text of ${input.length} characters` : standing(input);
}

function bound(origin: string, than: string, limit: number | bigint): string {
  if (origin === 'array') return `${than} ${limit} in it`;
  if (origin !== 'string') return `${than} ${limit}`;
  return limit === 1 ? 'some' : `${than} ${limit} characters`;
}
