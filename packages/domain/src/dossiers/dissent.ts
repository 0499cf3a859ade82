import { bodiesOf } from '../bodies/find.ts';
import { carriesByAll, stoppingByAll } from '../bodies/rules/index.ts';
import type { Id } from '../journal/entry.ts';
import type { Records, Step } from '../journal/records.ts';
import { compareParties, type Party, partyName } from '../parties/party.ts';
import { afterLead, type Lead } from '../text/lead.ts';
import { inBoth, listBoth } from '../text/listText.ts';
import type { LocalizedText } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { Course } from './course.ts';
import { hasDecided } from './deciding.ts';
import { type Stands, standsAt } from './stands.ts';
import { sentences } from './stepReason.ts';
import { movedBy } from './stepStatus.ts';

/** Who withholds its consent at a step, whatever the rule of its bodies says to that. */
export type Dissent = Readonly<{
  objectors: readonly Party[];
  reserving: readonly Party[];
  /** That nobody can tell whether the objections stop the decision, and why; null where the rule tells, or nobody objects. */
  untold: LocalizedText | null;
}>;

/**
 * Who objects and who reserves its position at a step on some documents, of those who have a vote, as far as anybody can tell. It needs no
 * rule to know that; whether an objection stops the decision it does. What was said too late is no dissent.
 */
export function dissentAt(
  records: Records,
  course: Course,
  step: Step,
  documentIds: readonly Id[],
  day: LocalDate,
): Dissent {
  if (movedBy(step) === 'signatures') return { objectors: [], reserving: [], untold: null };
  const all = bodiesOf(records, step.bodyIds).flatMap((body) =>
    documentIds
      .filter((id) => !hasDecided(course, step, id, body.id))
      .map((id) => standsAt(records, course, step, body, id, day)),
  );
  const untold = all.filter(isUntold);
  return {
    objectors: unique(all.flatMap((stands) => dissentersOf(stands, 'objected'))),
    reserving: unique(all.flatMap((stands) => dissentersOf(stands, 'reserved'))),
    untold: untold.length > 0 ? sayUntold(untold) : null,
  };
}

/** Who stands so for one body and document, of those who have a vote. */
export function dissentersOf({ stands }: Stands, wanted: 'objected' | 'reserved'): readonly Party[] {
  return stands.flatMap(({ party, stand, voiceOnly, tooLate }) =>
    stand === wanted && !voiceOnly && !tooLate ? [party] : [],
  );
}

/** Whether nobody can tell what the objections to it do. */
function isUntold(told: Stands): boolean {
  const { byRule } = told;
  if (!told.isDecided || dissentersOf(told, 'objected').length === 0) return false;
  return stoppingByAll(byRule).length === 0 && carriesByAll(byRule).answer === 'cannotTell';
}

function sayUntold(untold: readonly Stands[]): LocalizedText {
  const rules = untold.flatMap(({ ruleAt }) => (ruleAt?.isTold === false ? [ruleAt.rules] : []));
  if (rules.some((each) => each.length === 0)) return withReason(UNKNOWN_RULE);
  if (rules.length > 0) return withReason(WHICH_RULE);
  return untold.some(({ chamber }) => chamber.memberIds.size === 0) ? withReason(UNKNOWN_MEMBERS) : UNTOLD;
}

function withReason(reason: LocalizedText): LocalizedText {
  return inBoth((locale) => `${UNTOLD[locale]}: ${reason[locale]}`);
}

const UNTOLD: LocalizedText = {
  ru: 'останавливает ли это решение, сказать нельзя',
  en: 'whether that blocks it nobody can tell',
};
const UNKNOWN_RULE: LocalizedText = {
  ru: 'правило, по которому решает орган, неизвестно',
  en: 'the rule by which the body decides is unknown',
};
const WHICH_RULE: LocalizedText = {
  ru: 'по какому из своих правил решает орган, не указано',
  en: 'by which of its rules the body decides is not said',
};
const UNKNOWN_MEMBERS: LocalizedText = {
  ru: 'состав органа неизвестен',
  en: 'the members of the body are unknown',
};

/** «Возражает Горния; останавливает ли это решение, сказать нельзя: …. Резерв: Велория.»; undefined where nobody withholds its consent. */
export function dissentText({ objectors, reserving, untold }: Dissent): LocalizedText | undefined {
  if (objectors.length === 0 && reserving.length === 0) return undefined;
  return sentences(objectors.length > 0 ? objectionText(objectors, untold) : undefined, reserveText(reserving));
}

/** «Возражает Горния» and, where nobody can tell what that does, that it is so. */
export function objectionText(objectors: readonly Party[], untold: LocalizedText | null = null): LocalizedText {
  const names = listBoth(objectors.map(partyName));
  const isOne = objectors.length === 1;
  const ending = inBoth((locale) => (untold ? `; ${untold[locale]}.` : '.'));
  return {
    ru: `${isOne ? 'Возражает' : 'Возражают'} ${names.ru}${ending.ru}`,
    en: `${names.en} ${isOne ? 'objects' : 'object'}${ending.en}`,
  };
}

/** «Резерв: Велория.»; undefined where nobody reserves its position. */
export function reserveText(reserving: readonly Party[]): LocalizedText | undefined {
  if (reserving.length === 0) return undefined;
  const text = afterLead(RESERVE, reserving.map(partyName));
  return inBoth((locale) => `${text[locale]}.`);
}

const RESERVE: Lead = { one: { ru: 'Резерв', en: 'Reserve' }, more: { ru: 'Резервы', en: 'Reserves' } };

function unique(parties: readonly Party[]): readonly Party[] {
  return [...new Map(parties.map((party) => [party.record.id, party])).values()].sort(compareParties);
}
