import { citedRules, isSameMatter, type RuleInTime, rulesOn } from '../bodies/rules/index.ts';
import type { Id } from '../journal/entry.ts';
import type { Records, RuleNaming } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { compareText } from '../text/compareText.ts';
import { inBoth, listText, quoted } from '../text/listText.ts';
import type { LocalizedText } from '../text/text.ts';
import { whenText } from '../text/whenText.ts';
import type { LocalDate } from '../time/localDate.ts';
import { latestOf } from '../time/when.ts';

/** By which rule a body decides at a step, and how that is known. */
export type RuleAtStep = Readonly<{
  /** What a source says of the step; null where none does. */
  naming: RuleNaming | null;
  /** The rules of the body that hold on the day for other matters. */
  others: readonly RuleInTime[];
}> &
  (
    | Readonly<{ isTold: true; rule: RuleInTime }>
    /** Those that may hold: none where none is cited, or the one that was named holds no more. */
    | Readonly<{ isTold: false; rules: readonly RuleInTime[] }>
  );

/**
 * By which of its rules a body decides at a step of a dossier on a day: that for the matter which a source names for the step, the one that
 * holds on that day; where none does, the general rule, as what is said of certain questions holds for no others (Charter of the
 * United Nations, article 18, paragraph 3: decisions on other questions). Where there is none, any of the others may hold.
 */
export function ruleAtStep(
  records: Records,
  { dossierId, stepId, bodyId }: Readonly<{ dossierId: Id; stepId: Id; bodyId: Id }>,
  day: LocalDate,
): RuleAtStep {
  const holding = rulesOn(records, bodyId, day);
  const naming = ruleNamed(records, dossierId, stepId, bodyId) ?? null;
  const named = naming && records.decisionRule.get(naming.decisionRuleId);
  const rule = holding.find((each) => (named ? isSameMatter(each, named) : each.matter === null));
  const others = holding.filter((each) => each !== rule);
  if (rule) return { isTold: true, naming, others, rule };
  return { isTold: false, naming, others: [], rules: named ? [] : holding };
}

/** What was last said of the rule by which a body decides at a step. */
export function ruleNamed(records: Records, dossierId: Id, stepId: Id, bodyId: Id): RuleNaming | undefined {
  return rowsBy(records.ruleNaming, 'dossierId', dossierId)
    .filter((each) => each.stepId === stepId && records.decisionRule.get(each.decisionRuleId)?.bodyId === bodyId)
    .toSorted((a, b) => compareText(latestOf(a.occurred) ?? '', latestOf(b.occurred) ?? ''))
    .at(-1);
}

/**
 * The rules by which it is judged whether the decision carries: the one that holds, or all of several that may. One that is cited for
 * certain questions alone is not all that the body has: of any other question nobody can tell.
 */
export function rulesToJudgeBy(at: RuleAtStep): readonly RuleInTime[] {
  if (at.isTold) return [at.rule];
  return at.rules.length > 1 ? at.rules : [];
}

/** Why the rule holds, or why nobody can tell which; null where the body has one rule, or none is cited. */
export function whyRuleText(records: Records, at: RuleAtStep): LocalizedText | null {
  const { naming, others } = at;
  if (naming) return namedText(records, naming, at);
  if (at.isTold) return others.length > 0 ? generalText(others) : null;
  const [first, ...more] = at.rules;
  if (!first) return null;
  const rules = citedRules(at.rules);
  if (more.length > 0)
    return {
      ru: `У органа несколько правил, и источники не говорят, по какому он решает здесь: ${rules.ru}.`,
      en: `The body has several rules, and no source says by which it decides here: ${rules.en}.`,
    };
  return {
    ru: `Правило органа указано только для одного предмета, и источники не говорят, о нём ли здесь речь: ${rules.ru}.`,
    en: `The rule of the body is cited for one matter only, and no source says whether this is one: ${rules.en}.`,
  };
}

function namedText(records: Records, { decisionRuleId, occurred }: RuleNaming, at: RuleAtStep): LocalizedText {
  const matter = records.decisionRule.get(decisionRuleId)?.matter ?? null;
  return inBoth((locale) => {
    const when = whenText(occurred, locale);
    const rule = matter ? FOR[locale](quoted(locale, matter[locale])) : GENERAL[locale];
    const ended = at.isTold ? '' : ENDED[locale];
    return locale === 'ru'
      ? `Для этого этапа указано (${when}): ${rule}${ended}.`
      : `Said of this step (${when}): ${rule}${ended}.`;
  });
}

const FOR = {
  ru: (matter: string) => `правило для предмета ${matter}`,
  en: (matter: string) => `the rule for ${matter}`,
} as const;
const GENERAL: LocalizedText = { ru: 'общее правило', en: 'the general rule' };
const ENDED: LocalizedText = {
  ru: '; на этот день такого правила у органа нет',
  en: '; on this day the body has no such rule',
};

function generalText(others: readonly RuleInTime[]): LocalizedText {
  return inBoth((locale) => {
    const matters = listText(
      locale,
      others.flatMap(({ matter }) => (matter ? [quoted(locale, matter[locale])] : [])),
    );
    return locale === 'ru'
      ? `Общее правило: источники не относят вопрос к предмету, для которого у органа другое: ${matters}.`
      : `The general rule: no source says that this is one of the matters for which the body has another: ${matters}.`;
  });
}
