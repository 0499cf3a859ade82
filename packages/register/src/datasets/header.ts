import {
  forStates,
  latestOf,
  type SourceRef,
  VISIBILITIES,
  type Visibility,
  type VisibilityKind,
  type When,
} from '@concord/domain';
import { z } from 'zod';
import { clauseNumber, type Fields, label, type Reading } from './fields.ts';

/** A few words carry a fact; a sentence belongs to the paper. */
const WORDS_AT_MOST = 12;
const words = label.max(90, 'expected the few words that carry the fact, at most 90 characters');

/** What every fact may say besides its payload; `defaults` at the top of a file says it for all its facts. */
export function headerFields({ when, ref, stateCode }: Fields) {
  const source = z
    .strictObject({
      ...{
        paper: ref('document'),
        at: label.optional(),
        paragraph: z.int().positive().optional(),
        clause: clauseNumber.optional(),
      },
      words: z.array(words).min(1).max(WORDS_AT_MOST).optional(),
      inferred: z.literal(true).optional(),
    })
    .transform(({ paper, at, paragraph, clause, words: noted, inferred }, context): SourceRef => {
      const places = [at, paragraph && `paragraph ${paragraph}`, clause && `clause ${clause}`].filter((each) => !!each);
      const [locator, ...more] = places;
      if (locator && more.length === 0)
        return {
          paperId: paper,
          locator: String(locator),
          ...(noted && { words: noted }),
          ...(inferred && { inferred }),
        };
      const message = 'expected one place in the paper: paragraph (a number), clause (its number), or at (words)';
      context.issues.push({ code: 'custom', input: paper, message });
      return z.NEVER;
    });
  return {
    occurred: when.optional(),
    sources: z.array(source).optional(),
    visibility: z.enum(VISIBILITIES).optional(),
    concerned: z.array(stateCode).min(1, 'nobody; expected the codes of states: [XC, XM]').optional(),
  };
}

export type Header = Readonly<{ occurred: When; known: When; sources: readonly SourceRef[] }>;

/**
 * For whom a fact says that it is; undefined where it does not say. What is for the states concerned names them, and nothing else does.
 *
 * @param refuse takes what is wrong, by field
 */
export function saidVisibility(
  {
    visibility,
    concerned,
  }: Readonly<{ visibility?: VisibilityKind | undefined; concerned?: readonly string[] | undefined }>,
  refuse: (field: string, message: string) => void,
): Visibility | undefined {
  if (visibility === 'concerned') {
    if (concerned) return forStates(concerned);
    refuse('visibility', 'concerned, and no state is named; expected their codes besides: concerned: [XC, XM]');
  } else if (concerned) refuse('concerned', 'states are named; expected visibility: concerned besides, or none named');
  return visibility === 'concerned' ? undefined : visibility;
}

/** Since when a fact is known unless it says so: the end of when it happened; undefined when that has none. */
export function knownByDefault(occurred: When): When | undefined {
  const end = latestOf(occurred);
  if (end === null) return undefined;
  return occurred.edtf === end
    ? occurred
    : { edtf: occurred.edtf.startsWith('/') ? `/${end}` : end, inferred: occurred.inferred };
}

/**
 * What cannot be true of when a fact happened and was known, and of where it comes from, by field. A synthetic dataset counts
 * its days from the day of loading: what it knows later it will never know. Any other may be loaded on a later day.
 */
export function headerProblems(
  { occurred, known, sources }: Header,
  { today, synthetic }: Pick<Reading, 'today' | 'synthetic'>,
): readonly (readonly [string, string])[] {
  const problems: [string, string][] = [];
  const knownBy = latestOf(known);
  const end = latestOf(occurred);
  if (knownBy === null) problems.push(['known', 'it has no last day; expected one, such as /2019-09-15']);
  else if (knownBy > today && synthetic)
    problems.push(['known', `${knownBy} is after today, ${today}; expected what is known by now`]);
  else if (end !== null && knownBy < end)
    problems.push(['known', `${knownBy} is before the fact itself, ${end}; expected that day or a later one`]);
  if (!synthetic && sources.length === 0)
    problems.push(['sources', 'none; expected the paper and the place in it, as only synthetic facts come without']);
  return problems;
}
