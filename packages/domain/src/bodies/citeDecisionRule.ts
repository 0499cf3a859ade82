import { checkCitation, checkPeriod, type Registered } from '../commands/administrators.ts';
import { LABEL_LIMIT } from '../commands/checks.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { checkBoth } from '../instructions/checks.ts';
import type { Id } from '../journal/entry.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Records } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import type { LocalizedText } from '../text/text.ts';
import { RULE_KIND_TEXT } from '../text/vocabulary.ts';
import type { DecisionRuleCited, Share } from './entries.ts';
import { checkOfBody } from './ofBody.ts';
import { isSameMatter } from './rules/ofBody.ts';

export type CiteDecisionRule = Registered &
  Pick<DecisionRuleCited, 'bodyId' | 'ruleKind' | 'matter' | 'majority' | 'quorum'> &
  Readonly<{
    command: 'citeDecisionRule';
    /** EDTF. */
    from: string;
    /** EDTF; null while it holds. */
    until: string | null;
    citation: LocalizedText;
  }>;

/** No share of the register's sources has larger numbers. */
const LARGEST = 1000;

/**
 * How a body decides, as an article or a clause says. Refused: anyone but administrators; a body that is not there; a majority where
 * votes are not counted; shares that are none; days that do not exist or run backwards; no citation; a matter
 * without words; the same rule for the same matter since the same day.
 */
export function citeDecisionRule(command: CiteDecisionRule, records: Records, context: DecisionContext): Decision {
  const { bodyId, ruleKind, matter, majority, quorum, citation } = command;
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const of = checkOfBody(records, command, context);
  if (of.refusal) return refused(of.refusal);
  if (majority !== null && ruleKind !== 'majority')
    return refused(
      refuse('MAJORITY_NOT_COUNTED', { rule: RULE_KIND_TEXT[ruleKind], expected: RULE_KIND_TEXT.majority }),
    );
  const wrong =
    checkShare(majority?.share ?? null) ?? checkShare(quorum) ?? checkCitation(citation) ?? checkMatter(matter);
  if (wrong) return refused(wrong);
  const period = checkPeriod(command.from, command.until);
  if (period.refusal) return refused(period.refusal);
  if (isCited(records, bodyId, command)) return refused(refuse('SAID_BEFORE', { what: citation }));
  return {
    kind: 'accepted',
    entries: [
      {
        ...of.value.common,
        ...{ kind: 'decisionRuleCited', version: KIND_VERSIONS.decisionRuleCited },
        payload: {
          ...{ decisionRuleId: context.newId(), bodyId, ruleKind, matter, majority, quorum },
          ...{ ...period.value, citation },
        },
      },
    ],
  };
}

function checkMatter(matter: LocalizedText | null): Refusal | undefined {
  return matter ? checkBoth('matter', matter, LABEL_LIMIT) : undefined;
}

function checkShare(share: Share | null): Refusal | undefined {
  if (share === null) return undefined;
  const { numerator, denominator } = share;
  const fits = [numerator, denominator].every((part) => Number.isSafeInteger(part) && part >= 1 && part <= LARGEST);
  if (fits && numerator <= denominator) return undefined;
  return refuse('INVALID_SHARE', { share: `${numerator}/${denominator}` });
}

function isCited({ decisionRule }: Records, bodyId: Id, command: CiteDecisionRule): boolean {
  const { ruleKind, from, citation } = command;
  return rowsBy(decisionRule, 'bodyId', bodyId).some(
    (rule) =>
      rule.ruleKind === ruleKind &&
      rule.from.edtf === from &&
      rule.citation.ru === citation.ru &&
      isSameMatter(rule, command),
  );
}
