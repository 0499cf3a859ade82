import {
  type Carries,
  type Chamber,
  type ChangeOfStand,
  carriesByAll,
  type RuleInTime,
  type Silence,
  wouldPassByAll,
} from '../bodies/rules/index.ts';
import type { Id } from '../journal/entry.ts';
import type { Body, Records, Revision, RuleNaming, Step } from '../journal/records.ts';
import type { Party } from '../parties/party.ts';
import type { LocalizedText } from '../text/text.ts';
import { daysBetween, type LocalDate } from '../time/localDate.ts';
import { certainDay } from '../time/when.ts';
import { type Course, cameAt, decidedOn, endedBy, isOver } from './course.ts';
import { whyRuleText } from './rulesAt.ts';
import { type PartyStand, STANDS, type Stand } from './stand.ts';
import { standsAt } from './stands.ts';
import { nextStep } from './underWay.ts';

/**
 * How far a document's revision has got at a step, for one body. Each party that has a vote or was asked has exactly one
 * stand, and the counts of those who have a vote sum to `total`; whether it carries is the answer of the rule, not a percentage.
 */
export type ApprovalProgress = Readonly<{
  step: Step;
  body: Body;
  revision: Revision;
  /** Whether the dossier is at the step; not when it has left it, or has yet to come to it. */
  isUnderWay: boolean;
  /** How many have a vote, as far as anybody can tell. */
  total: number;
  /** Also of those who were asked without having a vote; in the order of `compareParties`. */
  stands: readonly PartyStand[];
  /** Of those who have a vote; only the stands that occur, in the order of `STANDS`. */
  counts: readonly Readonly<{ stand: Stand; count: number }>[];
  /** Parties that sit in another body of the organisation, but are neither members here nor were asked. */
  notAsked: readonly Party[];
  /** Associates and observers of the body that nobody asked: a voice, but no vote. */
  notRequired: readonly Party[];
  /** Those of them that have spoken all the same: they are heard, and in no count. */
  voices: readonly PartyStand[];
  /** By which the body decides; undefined where none is cited or nobody can tell which, and where nothing is decided. */
  rule: RuleInTime | undefined;
  /** The rules that may hold where no source says which does; none where it is told, or none is cited. */
  possibleRules: readonly RuleInTime[];
  /** What a source says of the rule at the step; null where none does. */
  ruleNaming: RuleNaming | null;
  /** Why the rule holds, or why nobody can tell which; null where there is nothing to say. */
  ruleReason: LocalizedText | null;
  /** Who has a vote, and who was at the meeting of the step. */
  chamber: Chamber;
  carries: Carries;
  /** The smallest sets of changes that would carry it today, whichever rule holds; empty when it carries, when nobody can tell, and once it was decided. */
  wouldPass: readonly (readonly ChangeOfStand[])[];
  /** How the silence procedure stands; null where the body decides otherwise, or nobody has a say. */
  silence: Silence | null;
  /** The last day for an answer: of the latest letter that gives one, where all were given one, else of the step's usual term. */
  term: LocalDate | null;
  /** Whether a letter set the term for all; else it is the usual one of the step. */
  isTermSet: boolean;
  /** Why no last day can be told although a letter or the step gives a term; null otherwise. */
  termUnknown: LocalizedText | null;
  /** That the body does not work on the last day, by its calendar; null where it does, or nobody can tell. */
  termDayOff: LocalizedText | null;
  /** Calendar days since the document came to the step, until it left it, took another way or was withdrawn; null when the day is only bounded or inferred. */
  daysInStep: number | null;
}>;

/**
 * The progress of a document's latest revision, or of the one that was decided on, at a step for one body; undefined when it has none, and
 * where nothing is decided and nobody was asked.
 */
export function progressOf(
  records: Records,
  course: Course,
  step: Step,
  body: Body,
  documentId: Id,
  day: LocalDate,
): ApprovalProgress | undefined {
  const told = standsAt(records, course, step, body, documentId, day);
  const { revision, rule, ruleAt, byRule, isDecided, stands, notAsked, notRequired, voices, silence, chamber } = told;
  const { term, isTermSet, termUnknown, termDayOff } = told;
  if (!revision || (!isDecided && stands.length === 0 && voices.length === 0)) return undefined;
  const ruleReason = ruleAt && whyRuleText(records, ruleAt);
  const isOpen = decidedOn(course, step, documentId, body.id) === null && !isOver(course, documentId);
  const voters = stands.filter(({ voiceOnly }) => !voiceOnly);
  const counts = Map.groupBy(voters, ({ stand }) => stand);
  return {
    step,
    body,
    revision,
    isUnderWay: nextStep(records, course.dossier.id, day)?.step.id === step.id,
    total: voters.length,
    stands,
    counts: STANDS.flatMap((stand) => {
      const count = counts.get(stand)?.length ?? 0;
      return count > 0 ? [{ stand, count }] : [];
    }),
    notAsked,
    notRequired,
    voices,
    rule,
    possibleRules: ruleAt && !ruleAt.isTold ? ruleAt.rules : [],
    ruleNaming: ruleAt?.naming ?? null,
    ruleReason,
    chamber,
    carries: isDecided
      ? carriesByAll(byRule, ruleReason ?? undefined)
      : { answer: 'cannotTell', reason: NOTHING_DECIDED },
    wouldPass: isOpen ? wouldPassByAll(byRule) : [],
    silence,
    ...{ term, isTermSet, termUnknown, termDayOff },
    daysInStep: daysInStep(records, course, step, documentId, day),
  };
}

const NOTHING_DECIDED: LocalizedText = {
  ru: 'На этом этапе орган ничего не решает: высказываются те, кого он запросил.',
  en: 'The body decides nothing at this step: those whom it asked say what they think.',
};

function daysInStep(records: Records, course: Course, step: Step, documentId: Id, day: LocalDate): number | null {
  const at = cameAt(records, course, step, documentId);
  const came = at && certainDay(at);
  const own = course.of.get(documentId);
  const left = [endedBy(course, step, documentId)?.occurred, own?.spared.get(step.id)?.occurred, own?.withdrawn];
  const [until] = left.flatMap((when) => when ?? []);
  const end = until ? certainDay(until) : day;
  return came !== null && end !== null && end >= came ? daysBetween(came, end) : null;
}
