import { isSameMatter, rulesOf, ruleText } from '../bodies/rules/index.ts';
import { checkStep } from '../commands/checks.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { DecisionRule, Dossier, Records, Step } from '../journal/records.ts';
import { sees } from '../sight/sight.ts';
import type { LocalizedText } from '../text/text.ts';
import { inWords } from '../text/whenText.ts';
import { earliestOf, latestOf } from '../time/when.ts';
import { checkEntering } from './checkEntering.ts';
import type { NameDecisionRule } from './command.ts';
import { ruleNamed } from './rulesAt.ts';
import { movedBy } from './stepStatus.ts';

/**
 * A source says by which of its rules a body decides at a step: that the question is one of those for which it holds. What is said is of the
 * matter: a later rule for the same one takes the place of the named rule. What was said last of a body counts.
 *
 * Refused: what `checkEntering` refuses; a step or a rule that is not there; a rule of a body that does not sit at the step; one by
 * which nothing is decided there, as where parties sign, or where a body works and only silence decides; one that had ended, with
 * nothing in its place, before the dossier was opened; what was said last already.
 */
export function nameDecisionRule(command: NameDecisionRule, records: Records, context: DecisionContext): Decision {
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const entering = checkEntering(command, records, context);
  if (entering.refusal) return refused(entering.refusal);
  const { dossier, header } = entering.value;
  const { stepId, decisionRuleId } = command;
  const step = checkStep(records, dossier, stepId);
  if (step.refusal) return refused(step.refusal);
  const rule = records.decisionRule.get(decisionRuleId);
  if (!rule || !sees(context.viewer, rule)) return refused(refuse('UNKNOWN_DECISION_RULE', { rule: decisionRuleId }));
  const expected = ruleMisfit(records, dossier, step.value, rule);
  const told = { rule: ruleText(rule), step: step.value.name };
  if (expected) return refused(refuse('DECISION_RULE_DOES_NOT_FIT', { ...told, expected }));
  const last = ruleNamed(records, dossier.id, stepId, rule.bodyId);
  if (last?.decisionRuleId === decisionRuleId)
    return refused(refuse('ALREADY_RECORDED', { what: told.rule, when: inWords(last.occurred) }));
  const payload = { ruleNamingId: context.newId(), dossierId: dossier.id, stepId, decisionRuleId };
  const version = KIND_VERSIONS.decisionRuleNamed;
  return { kind: 'accepted', entries: [{ ...header, kind: 'decisionRuleNamed', version, payload }] };
}

/** What a rule would have to be to hold at a step; undefined where it may. The same for commands and datasets. */
export function ruleMisfit(
  records: Records,
  dossier: Dossier,
  step: Step,
  rule: DecisionRule,
): LocalizedText | undefined {
  if (!step.bodyIds.includes(rule.bodyId)) return OF_THE_STEP;
  const moved = movedBy(step);
  if (moved === 'signatures') return NOT_SIGNED;
  if (moved === 'work' && rule.ruleKind !== 'silenceProcedure') return ONLY_SILENCE;
  const opened = earliestOf(dossier.opened) ?? '';
  const mayHold = rulesOf(records, rule.bodyId).some(
    (each) => isSameMatter(each, rule) && (each.until === null || (latestOf(each.until) ?? opened) >= opened),
  );
  return mayHold ? undefined : STILL_HOLDING;
}

const OF_THE_STEP: LocalizedText = {
  ru: 'Нужно правило органа, который решает на этом этапе.',
  en: 'Give a rule of a body that decides at this step.',
};
const NOT_SIGNED: LocalizedText = {
  ru: 'Там подписывают, и ни один орган не решает. Укажите этап, на котором решает орган.',
  en: 'Parties sign there, and no body decides. Give a step at which a body does.',
};
const ONLY_SILENCE: LocalizedText = {
  ru: 'На этом этапе орган работает, и решить там можно только по процедуре умолчания.',
  en: 'A body works at this step, and nothing but a silence procedure decides there.',
};
const STILL_HOLDING: LocalizedText = {
  ru: 'Оно перестало действовать раньше, чем открыто досье, и другого для того же предмета нет.',
  en: 'It had ended before the dossier was opened, and there is none for the same matter after it.',
};
