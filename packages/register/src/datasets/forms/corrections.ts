import { type EntryKind, evolve, type Id, latestOf, type NewEntry, type When } from '@concord/domain';
import { z } from 'zod';
import type { EntryToRecord } from '../../journal/record.ts';
import type { Fact, NamedFact } from '../fact.ts';
import { type FactProblem, factProblems } from '../factProblems.ts';
import { type Fields, localized, type Reading } from '../fields.ts';
import { knownProblems } from '../knownSince.ts';
import { sayIssue } from '../messages.ts';
import { namesAgain } from '../names.ts';
import { unrecorded } from '../said.ts';
import type { Form } from './form.ts';

/** Our slip, and what the world revised. */
export const CORRECTION_KINDS = ['misentryCorrected', 'factRevised'] as const;
type CorrectionKind = (typeof CORRECTION_KINDS)[number];
type Correction = Extract<NewEntry, { kind: CorrectionKind }>;

export function isCorrectionKind(kind: EntryKind): kind is CorrectionKind {
  return kind === 'misentryCorrected' || kind === 'factRevised';
}

/** What a correction corrects: a fact above that has the name (`as`) which it says. */
export function correctedFact({ named }: Reading): z.ZodType<{ payload: { corrects: NamedFact } }> {
  const corrects = z.string().transform((name, context): NamedFact => {
    const fact = named.get(name);
    if (fact) return fact;
    const expected = [...named.keys()].join(', ') || 'none has one';
    const message = `unknown fact "${name}"; expected the name (as) of one that stands above: ${expected}`;
    context.issues.push({ code: 'custom', input: name, message });
    return z.NEVER;
  });
  return z.looseObject({ payload: z.looseObject({ corrects }) });
}

/** A correction: which fact, why, and what stands in its place, written as that fact was; or null when it is taken back. */
export function correctionForm(target: NamedFact, { when }: Fields, { names }: Reading): Form<CorrectionKind> {
  const { id, original, occurred: before, own, payloadOver } = target;
  const replacement = z.strictObject(
    { occurred: when.optional(), payload: ofKind(original.kind, payloadOver(namesAgain(names, own))) },
    {
      error: ({ code }) =>
        code === 'invalid_type'
          ? 'no replacement; expected a payload like that of what it corrects, or null when that is taken back'
          : undefined,
    },
  );
  return {
    streamKind: original.streamKind,
    payload: z.strictObject({
      corrects: z.string().transform((): Id => id),
      reason: localized,
      replacement: replacement
        .transform(({ occurred, payload }) => ({ occurred: occurred ?? before, payload }))
        .nullable(),
    }),
    streamOf: () => original.streamId,
  };
}

/** A payload of a kind; where keys are unknown, the message says of which kind it had to be. */
function ofKind(kind: EntryKind, payload: z.ZodType): z.ZodType<Readonly<Record<string, unknown>>> {
  return z.unknown().transform((given, context) => {
    const { success, data, error } = payload.safeParse(given, { error: sayIssue });
    if (success) return data as Readonly<Record<string, unknown>>;
    for (const issue of error.issues) context.issues.push({ ...issue, path: [...issue.path], input: given } as never);
    if (error.issues.some(({ code, path }) => code === 'unrecognized_keys' && path.length === 0))
      context.issues.push({
        code: 'custom',
        input: given,
        message: `expected the keys of ${kind}, the kind of what it corrects`,
      });
    return z.NEVER;
  });
}

/** Since when what stands in the place of a fact is known: a corrected slip since the fact was, a revision since its own day. */
function knownAfter({ known }: NamedFact, correction: Correction): When {
  return correction.kind === 'factRevised' ? correction.known : known;
}

/** What the fact says once it is corrected; null when it is taken back. */
function replacing(target: NamedFact, correction: Correction): NewEntry | null {
  const { replacement } = correction.payload;
  return replacement && ({ ...target.original, ...replacement, known: knownAfter(target, correction) } as NewEntry);
}

/** What cannot be true of a correction, given what it corrects: where it stands in it, and what was expected. */
export function correctionProblems(
  target: NamedFact,
  correction: EntryToRecord,
  reading: Reading,
): readonly FactProblem[] {
  if (!isCorrection(correction)) return [];
  const { records } = reading;
  const { original } = target;
  const problems: FactProblem[] = [];
  const refuse = (path: readonly PropertyKey[], message: string): void => {
    problems.push({ path, message });
  };
  if (correction.visibility !== original.visibility)
    refuse(['visibility'], `expected ${original.visibility}, as of what it corrects`);
  const since = latestOf(target.known) ?? '';
  if ((latestOf(correction.known) ?? '') < since)
    refuse(['occurred'], `it is known before what it corrects, ${since}; expected that day or a later one`);

  const replaced = replacing(target, correction);
  if (!replaced) return problems;
  const happened = latestOf(replaced.occurred) ?? '';
  const known = latestOf(replaced.known) ?? '';
  if (happened > known)
    refuse(
      ['payload', 'replacement', 'occurred'],
      `${happened} is after ${known}, since when it is known: a corrected slip keeps the known of what it corrects`,
    );
  if (recordOf(replaced) !== recordOf(original))
    refuse(
      ['payload', 'replacement', 'payload'],
      `it is not about what ${target.file}:${target.line} is about; expected the same keys there, or null and another fact`,
    );
  // A slip has no `known` of its own that could be a later one.
  const expected = correction.kind === 'misentryCorrected' ? 'what was known by then' : undefined;
  for (const { path, message } of [...factProblems(records, replaced), ...knownProblems(reading, replaced, expected)])
    refuse(['payload', 'replacement', ...(path[0] === 'payload' ? path : [])], message);
  return problems;

  /** The record that an entry is about, in its stream. */
  function recordOf(entry: NewEntry): string {
    const [change] = evolve(records, unrecorded(entry, ''));
    return `${entry.streamId} ${change?.table} ${change?.id}`;
  }
}

/**
 * A fact as a later correction finds it.
 *
 * @param target what it corrects, when it is a correction itself
 * @param payloadOver how the payload of its kind is read
 */
export function correctableBy(
  { entry, file, line }: Fact,
  target: NamedFact | undefined,
  { records }: Reading,
  payloadOver: NamedFact['payloadOver'],
): NamedFact {
  const standing = target && isCorrection(entry) ? replacing(target, entry) : entry;
  const own = target?.own ?? new Set();
  if (standing) for (const { id } of evolve(records, unrecorded(standing, ''))) own.add(id);
  return {
    ...{ id: entry.id ?? '', file, line, own },
    original: target?.original ?? entry,
    occurred: standing?.occurred ?? target?.occurred ?? entry.occurred,
    known: target && isCorrection(entry) ? knownAfter(target, entry) : entry.known,
    payloadOver: target?.payloadOver ?? payloadOver,
  };
}

function isCorrection(entry: NewEntry): entry is Correction {
  return isCorrectionKind(entry.kind);
}
