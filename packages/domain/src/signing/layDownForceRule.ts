import { checkText, LABEL_LIMIT, TEXT_LIMIT } from '../commands/checks.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Document, ForceRule, Records } from '../journal/records.ts';
import type { LocalizedText } from '../text/text.ts';
import { FORCE_TRIGGER_TEXT } from '../text/vocabulary.ts';
import { inWords } from '../text/whenText.ts';
import type { LocalDate } from '../time/localDate.ts';
import { earliestOf, type When } from '../time/when.ts';
import { checkParty, checkSubject } from './checks.ts';
import type { LayDownForceRule } from './command.ts';
import { entryIntoForce } from './force.ts';
import { forceRuleOf } from './forceRuleOf.ts';
import { misfitOf, type RuleGiven, saysTheSame } from './ruleGiven.ts';
import { type Span, whenOf } from './spans.ts';

/**
 * How a document enters into force, with the article that lays it down. A later rule takes the place of an earlier one.
 *
 * Refused, besides what `checkSubject` refuses: a trigger without the date or the number that belongs to it, or with one that does
 * not; of certain parties more than there are, or than count at all, or somebody who is none; a number or days that there cannot be; the rule that holds already; one that is laid down when the document was certainly in
 * force by the one before; a citation that is empty or too long.
 */
export function layDownForceRule(command: LayDownForceRule, records: Records, context: DecisionContext): Decision {
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const subject = checkSubject(command, records, context);
  if (subject.refusal) return refused(subject.refusal);
  const { dossier, document, header } = subject.value;
  const { trigger, date, count, among, monthsAfter, daysAfter, firstOfMonth, wording, citation, documentId } = command;
  const { notBefore, provisional, notice } = command;
  const unfitting = misfitOf(command);
  if (unfitting)
    return refused(refuse('FORCE_RULE_DOES_NOT_FIT', { trigger: FORCE_TRIGGER_TEXT[trigger], expected: unfitting }));
  for (const partyId of among?.partyIds ?? []) {
    const party = checkParty(records, partyId);
    if (party.refusal) return refused(party.refusal);
  }
  for (const locale of ['ru', 'en'] as const) {
    const words =
      checkText(`citation.${locale}`, citation[locale], LABEL_LIMIT, WHERE) ??
      checkText(`notice.citation.${locale}`, notice?.citation[locale] ?? null, LABEL_LIMIT, WHERE) ??
      checkText(`wording.${locale}`, wording?.[locale] ?? null, TEXT_LIMIT, WORDS);
    if (words) return refused(words);
  }
  const standing = standingRuleAgainst(records, document, command, header.occurred, context.today);
  if (standing?.kind === 'same')
    return refused(refuse('ALREADY_RECORDED', { what: FORCE_TRIGGER_TEXT[trigger], when: inWords(header.occurred) }));
  if (standing)
    return refused(
      refuse('FORCE_RULE_DOES_NOT_FIT', { trigger: FORCE_TRIGGER_TEXT[trigger], expected: standing.expected }),
    );

  const forceRuleId = context.newId();
  const payload = {
    ...{ forceRuleId, dossierId: dossier.id, documentId, trigger, date, count, among },
    ...{ monthsAfter, daysAfter, firstOfMonth, notBefore, provisional, notice, wording, citation },
  };
  const version = KIND_VERSIONS.forceRuleLaidDown;
  return { kind: 'accepted', entries: [{ ...header, kind: 'forceRuleLaidDown', version, payload }] };
}

/** What stands against another rule while one holds: it says the same, or the document was certainly in force by it before. */
export type StandingRule = Readonly<{ kind: 'same' }> | Readonly<{ kind: 'inForce'; expected: LocalizedText }>;

/**
 * What the rule that holds has against another one; the same for commands and datasets.
 *
 * @param occurred when the other one is laid down
 * @param day by whose records it is judged
 */
export function standingRuleAgainst(
  records: Records,
  document: Document,
  given: RuleGiven,
  occurred: When,
  day: LocalDate,
): StandingRule | undefined {
  const rule = forceRuleOf(records, document.id);
  if (!rule) return undefined;
  if (saysTheSame(rule, given)) return { kind: 'same' };
  const { computed } = entryIntoForce(records, document, day);
  if (computed.kind !== 'date' || !endsBefore(computed.span, occurred)) return undefined;
  return { kind: 'inForce', expected: tooLate(computed.span, rule) };
}

function endsBefore({ latest }: Span, when: When): boolean {
  return latest !== null && latest < (earliestOf(when) ?? '');
}

function tooLate(span: Span, { citation }: ForceRule): LocalizedText {
  const since = inWords(whenOf(span));
  return {
    ru: `Документ в силе с ${since.ru} по порядку, установленному раньше (${citation.ru}): более поздний этого не меняет. Если прежний порядок внесён по ошибке, исправьте его.`,
    en: `The document has been in force since ${since.en} by the rule that was laid down before (${citation.en}): a later one does not change that. If the earlier rule was entered by mistake, correct it.`,
  };
}

const WHERE: LocalizedText = {
  ru: 'Напишите, где это сказано: «статья 12».',
  en: 'Write where it says so: "article 12".',
};
const WORDS: LocalizedText = {
  ru: 'Напишите, как сказано в документе: «по решению Совета».',
  en: 'Write what the paper says: "when the Council so decides".',
};
