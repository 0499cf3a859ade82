import type { Id } from '../journal/entry.ts';
import type { Records } from '../journal/records.ts';
import { compareText } from '../text/compareText.ts';
import type { LocalizedText } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import { type FactsOf, factsOf } from './differenceFacts.ts';
import type { Fact } from './fact.ts';
import { partyIdsOf } from './nameFacts.ts';
import { stepIdsToldOtherwise } from './saidFacts.ts';
import { stepIdsUnderWay } from './stepFacts.ts';

/** What can differ in a dossier between two days, in the order in which it is told. */
export const DIFFERENCE_KINDS = [
  'dossier',
  'name',
  'documentStatus',
  'revision',
  'holder',
  'step',
  'stand',
  'outstanding',
  'plan',
  'decisionRule',
  'decision',
  'dissentingOpinion',
  'relation',
  'agendaItem',
  'letter',
  'reply',
  'comment',
  'disposition',
  'instruction',
  'report',
  'measure',
  'signature',
  'notification',
  'deposit',
  'entryIntoForce',
  'statusReport',
  'remark',
] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** One thing that is not the same on two days; null on the day on which there was nothing of it. */
export type Difference = Readonly<{
  kind: DifferenceKind;
  /** What it is about: a document in an organisation, a step, a party at a step … */
  subject: LocalizedText;
  before: LocalizedText | null;
  after: LocalizedText | null;
  /** The letter by which it came, in one line, of a stand, a comment and a reply: all that it brought have the same; null otherwise. */
  letter: LocalizedText | null;
  /** The entry by which the later name came, of a name; null for everything else, which can follow from several. */
  entryId: Id | null;
}>;

/** A day and what is known on it. */
export type OnDay = Readonly<{ records: Records; day: LocalDate }>;

/**
 * What differs in a dossier between two days: in its answers, not in its entries. Time alone can make a difference: a plan whose day
 * passed becomes "no report", a term passes, a silence becomes consent. A misentry that was corrected makes none, because that corrects
 * both days. A name that changed is told by itself, and nothing else differs by it, with that in the other language where only that one
 * changed; one that came to be known is not told. Of a dossier
 * that was not known before, only what there is to tell is told: neither steps that have not come nor states that have not spoken.
 *
 * @returns the differences by kind; the other way round they are the same, with before and after exchanged
 */
export function differences(before: OnDay, after: OnDay, dossierId: Id): readonly Difference[] {
  const stepIds = new Set([before, after].flatMap((side) => stepIdsUnderWay(side, dossierId)));
  const partyIds = new Set([before, after].flatMap((side) => partyIdsOf(side, dossierId)));
  const inOrder = before.day > after.day ? ([after, before] as const) : ([before, after] as const);
  const pastIds = stepIdsToldOtherwise(inOrder, dossierId, stepIds);
  const [earlier, later] = [before, after].map((side) =>
    factsByKey(side, dossierId, { stepIds, pastIds, partyIds }),
  ) as [Facts, Facts];
  const isNew = earlier.size === 0 || later.size === 0;
  const keys = new Set([...earlier.keys(), ...later.keys()]);
  return [...keys]
    .map((key) => ({ was: earlier.get(key), is: later.get(key) }))
    .filter(({ was, is }) => was?.value !== is?.value && !(isNew && (was ?? is)?.isNothingNew))
    .filter(({ was, is }) => (was && is) || (was ?? is)?.kind !== 'name')
    .map(({ was, is }) => ({ told: (before.day > after.day ? (was ?? is) : (is ?? was)) as Fact, was, is }))
    .sort((a, b) => compareFacts(a.told, b.told))
    .map(({ told, was, is }) => ({
      kind: told.kind,
      subject: told.subject,
      before: was ? saidBeside(was, is) : null,
      after: is ? saidBeside(is, was) : null,
      letter: is?.letter && is.letter.ru !== was?.letter?.ru ? is.letter : null,
      entryId: told.entryId ?? null,
    }));
}

/** What a fact says; of a name that is the same in a language on both days, the one in the other language too: by that it differs. */
function saidBeside({ kind, text }: Fact, other: Fact | undefined): LocalizedText {
  if (kind !== 'name' || !other) return text;
  return {
    ru: text.ru === other.text.ru ? `${text.ru}; по-английски: ${text.en}` : text.ru,
    en: text.en === other.text.en ? `${text.en}; in Russian: ${text.ru}` : text.en,
  };
}

type Facts = ReadonlyMap<string, Fact>;

function factsByKey(side: OnDay, dossierId: Id, of: FactsOf): Facts {
  return new Map(factsOf(side, dossierId, of).map((fact) => [`${fact.kind} ${fact.key}`, fact]));
}

function compareFacts(a: Fact, b: Fact): number {
  return (
    DIFFERENCE_KINDS.indexOf(a.kind) - DIFFERENCE_KINDS.indexOf(b.kind) ||
    compareText(a.place, b.place) ||
    compareText(a.key, b.key)
  );
}
