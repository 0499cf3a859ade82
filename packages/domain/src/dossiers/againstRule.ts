import { bodiesOf } from '../bodies/find.ts';
import { type ByRule, type Carries, carries, citedRules, type RuleInTime } from '../bodies/rules/index.ts';
import type { Id } from '../journal/entry.ts';
import type { Body, Records, Step, StepOccurrence } from '../journal/records.ts';
import { type Party, partyName } from '../parties/party.ts';
import { inBoth, listText } from '../text/listText.ts';
import { shortName } from '../text/shortName.ts';
import type { Locale, LocalizedText } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import { type Course, decidedOn } from './course.ts';
import type { Outcome } from './entries.ts';
import type { PartyStand, Stand } from './stand.ts';
import { type Stands, standsAt } from './stands.ts';

/** A decision that does not follow from its rule and from what is recorded of the positions. */
export type UnfoundedDecision = Readonly<{
  occurrence: StepOccurrence;
  step: Step;
  body: Body;
  documentId: Id;
  /** By which it is judged; several where nobody says which of them holds. */
  rules: readonly RuleInTime[];
}> &
  (
    | Readonly<{ kind: 'contradictory'; reason: LocalizedText }>
    /** It may have been taken by its rule: of whom no position on this text is recorded. */
    | Readonly<{ kind: 'unknown'; unheard: readonly Party[] }>
    /** The general rule does not allow it, and those for other matters do: no source says that the question was one of these. */
    | Readonly<{ kind: 'unnamed'; reason: LocalizedText; allowing: readonly RuleInTime[] }>
  );

/**
 * The decisions at a step that do not follow from the rule of the body: against it, as by the votes that are recorded, or perhaps by it,
 * because a meeting decided without recorded positions. Whoever is not known to have spoken of the text that was decided on may have
 * agreed, so that it contradicts nothing. Nor does what one of several rules allows that may have held. That a text was voted down is against
 * the rule where the votes carry it, whoever was not heard: the rule may be cited in part, as without the veto of permanent members (UN
 * Charter, article 27 (3)). Of a body whose rule or members are unknown nobody can tell anything, nor of experts who may meet
 * again.
 */
export function unfoundedAt(
  records: Records,
  course: Course,
  step: Step,
  day: LocalDate,
): readonly UnfoundedDecision[] {
  return bodiesOf(records, step.bodyIds).flatMap((body) =>
    course.documents.flatMap(({ id: documentId }) => {
      const own = course.of.get(documentId);
      const rejected = own?.notAdopted.get(step.id);
      const occurrence = rejected ?? own?.decided.get(step.id)?.get(body.id);
      if (!occurrence || !(rejected || isDecision(occurrence, documentId))) return [];
      if (decidedOn(course, step, documentId, body.id) === null) return [];
      const told = standsAt(records, course, step, body, documentId, day);
      const judged = judgedByAll(told, rejected ? rejectionJudgedBy : judgedBy);
      const rules = told.byRule.map(({ rule }) => rule);
      return judged ? [{ occurrence, step, body, documentId, rules, ...judged }] : [];
    }),
  );
}

/**
 * «По записям решение правилу не отвечает: единогласие (ст. 1). Есть возражение: Горния.»; undefined where none was. Where several bodies decide
 * at the step, of which of them it is so, unless it is of all for one reason: «… не отвечает (Совет): …».
 */
export function againstRuleText(
  records: Records,
  course: Course,
  step: Step,
  day: LocalDate,
): LocalizedText | undefined {
  const against = unfoundedAt(records, course, step, day).flatMap((each) =>
    each.kind === 'contradictory' ? [each] : [],
  );
  if (against.length === 0) return undefined;
  const bodies = [...Map.groupBy(against, ({ body }) => body.id).values()];
  return inBoth((locale) => {
    const told = bodies.map((ofOne) => ({ names: ofOne[0]?.body.names, why: whyText(ofOne, locale) }));
    const alike = [...Map.groupBy(told, ({ why }) => why)];
    return alike
      .map(([why, those]) => {
        const names = those.flatMap(({ names }) => (names ? [shortName(names)[locale]] : []));
        const which = names.length < step.bodyIds.length ? ` (${listText(locale, names)})` : '';
        return `${AGAINST[locale]}${which}: ${why}`;
      })
      .join(' ');
  });
}

/** «единогласие (ст. 1). Есть возражение: Горния.» */
function whyText(
  against: readonly (UnfoundedDecision & Readonly<{ kind: 'contradictory' }>)[],
  locale: Locale,
): string {
  const rules = against[0] ? citedRules(against[0].rules)[locale] : '';
  return `${rules}. ${[...new Set(against.map(({ reason }) => reason[locale]))].join(' ')}`;
}

const AGAINST: LocalizedText = {
  ru: 'По записям решение правилу не отвечает',
  en: 'By what is recorded the decision does not meet the rule',
};

/** The names of whom no position is recorded. */
export function unheardNames({ unheard }: Extract<UnfoundedDecision, { kind: 'unknown' }>): readonly LocalizedText[] {
  return unheard.map(partyName);
}

function isDecision({ outcomes }: StepOccurrence, documentId: Id): boolean {
  return outcomes.some((each) => each.documentId === documentId && DECISIONS.has(each.outcome));
}

const DECISIONS: ReadonlySet<Outcome> = new Set(['endorsed', 'approved']);

type Judged = Readonly<
  | { kind: 'contradictory'; reason: LocalizedText }
  | { kind: 'unknown'; unheard: readonly Party[] }
  | { kind: 'unnamed'; reason: LocalizedText; allowing: readonly RuleInTime[] }
>;

/** By the rule that holds; where none is told, only what none of those allows that may hold. */
function judgedByAll({ byRule, ruleAt }: Stands, judge: (by: ByRule) => Judged | undefined): Judged | undefined {
  const all = byRule.flatMap((each) => judge(each) ?? []);
  const [first] = all;
  if (!first || all.length < byRule.length) return undefined;
  const [own] = byRule;
  const isNamed = ruleAt === null || ruleAt.naming !== null;
  if (isNamed || !own || first.kind !== 'contradictory') return all.find(({ kind }) => kind === 'unknown') ?? first;
  const allowing = ruleAt.others.filter(
    (rule) => rule.ruleKind !== 'silenceProcedure' && judge({ ...own, rule }) === undefined,
  );
  return allowing.length > 0 ? { ...first, kind: 'unnamed', allowing } : first;
}

function judgedBy({ rule, stands, chamber }: ByRule): Judged | undefined {
  if (chamber.memberIds.size === 0) return undefined;
  const told = carries(rule, stands, chamber);
  if (told.answer === 'yes') return undefined;
  const hopeful = carries(rule, stands.map(agreeing), chamber);
  if (isRefusal(hopeful))
    return { kind: 'contradictory', reason: (rule.ruleKind === 'majority' ? told : hopeful).reason };
  const unheard = stands.filter((each) => !each.voiceOnly && UNHEARD.has(each.stand)).map(({ party }) => party);
  return unheard.length > 0 ? { kind: 'unknown', unheard } : undefined;
}

/** Votes are counted only by a majority: without them nobody can tell that a text that was not adopted would have been. */
function rejectionJudgedBy({ rule, stands, chamber }: ByRule): Judged | undefined {
  if (rule.ruleKind !== 'majority') return undefined;
  const told = carries(rule, stands.map(objecting), chamber);
  return told.answer === 'yes' ? { kind: 'contradictory', reason: told.reason } : undefined;
}

/** Who has not been heard may have objected. */
function objecting(each: PartyStand): PartyStand {
  return UNHEARD.has(each.stand) ? { ...each, stand: 'objected' } : each;
}

function isRefusal({ answer }: Carries): boolean {
  return answer === 'no' || answer === 'notYet';
}

/** Who has not been heard may have agreed. */
function agreeing(each: PartyStand): PartyStand {
  return UNHEARD.has(each.stand) ? { ...each, stand: 'agreed' } : each;
}

const UNHEARD: ReadonlySet<Stand> = new Set(['noAnswer', 'stale', 'cannotTell']);
