import { checkCitation, checkPeriod, type Registered } from '../commands/administrators.ts';
import { type Checked, LABEL_LIMIT } from '../commands/checks.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { checkBoth } from '../instructions/checks.ts';
import type { Id } from '../journal/entry.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Body, Records } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { nameOf } from '../meetings/checks.ts';
import { partyName, partyOf } from '../parties/party.ts';
import type { LocalizedText } from '../text/text.ts';
import { RULE_KIND_TEXT } from '../text/vocabulary.ts';
import type { LocalDate } from '../time/localDate.ts';
import { latestOf } from '../time/when.ts';
import type { DecisionRuleCited, MajorityCited, Share } from './entries.ts';
import { fullMembersOf, uncertainMembershipsOn } from './membership.ts';
import { checkOfBody } from './ofBody.ts';
import { isSameMatter } from './rules/ofBody.ts';

/** A majority as typed: by a share or by a number of votes. */
export type MajorityStated = Pick<MajorityCited, 'of' | 'orMore' | 'vetoIds'> &
  Readonly<{ share: Share | null; count?: number | null | undefined }>;

export type CiteDecisionRule = Registered &
  Pick<DecisionRuleCited, 'bodyId' | 'ruleKind' | 'matter' | 'quorum'> &
  Readonly<{
    command: 'citeDecisionRule';
    majority: MajorityStated | null;
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
 * votes are not counted; shares and numbers of votes that are none, and more votes than the body has members; a member whose vote against
 * blocks that is not there, is named twice, or is none of the members; days that do not exist or run backwards; no citation; a matter without words; the same rule for the same matter since the same day.
 */
export function citeDecisionRule(command: CiteDecisionRule, records: Records, context: DecisionContext): Decision {
  const { bodyId, ruleKind, matter, quorum, citation } = command;
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const of = checkOfBody(records, command, context);
  if (of.refusal) return refused(of.refusal);
  if (command.majority !== null && ruleKind !== 'majority')
    return refused(
      refuse('MAJORITY_NOT_COUNTED', { rule: RULE_KIND_TEXT[ruleKind], expected: RULE_KIND_TEXT.majority }),
    );
  const wrong =
    checkShare(command.majority?.share ?? null) ?? checkShare(quorum) ?? checkCitation(citation) ?? checkMatter(matter);
  if (wrong) return refused(wrong);
  const period = checkPeriod(command.from, command.until);
  if (period.refusal) return refused(period.refusal);
  const majority = checkMajority(records, command.majority, of.value.body, latestOf(period.value.from));
  if (majority.refusal) return refused(majority.refusal);
  if (isCited(records, bodyId, command)) return refused(refuse('SAID_BEFORE', { what: citation }));
  return {
    kind: 'accepted',
    entries: [
      {
        ...of.value.common,
        ...{ kind: 'decisionRuleCited', version: KIND_VERSIONS.decisionRuleCited },
        payload: {
          ...{ decisionRuleId: context.newId(), bodyId, ruleKind, matter, majority: majority.value, quorum },
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

/** A majority by a share or by a number of votes, never by both. */
function checkMajority(
  records: Records,
  stated: MajorityStated | null,
  body: Body,
  day: LocalDate | null,
): Checked<MajorityCited | null> {
  if (stated === null) return { value: null };
  const { share, count = null, of, orMore, vetoIds = [] } = stated;
  const common = { of, orMore, ...(vetoIds.length > 0 ? { vetoIds } : {}) };
  const refusal = checkVoices(records, count, vetoIds, body, day);
  if (refusal) return { refusal };
  if (share !== null && count === null) return { value: { share, ...common } };
  if (share === null && count !== null) return { value: { share, count, ...common } };
  return { refusal: refuse('SHARE_OR_COUNT') };
}

/** The refusal for more votes than there are members, and for a vote that nobody has; where no source names the members, nobody can tell. */
function checkVoices(
  records: Records,
  count: number | null,
  vetoIds: readonly Id[],
  body: Body,
  day: LocalDate | null,
): Refusal | undefined {
  if (count !== null && !(Number.isSafeInteger(count) && count >= 1 && count <= LARGEST))
    return refuse('INVALID_VOTES', { count });
  const members =
    day === null ? [] : [...fullMembersOf(records, body.id, day), ...uncertainMembershipsOn(records, body.id, day)];
  const ids = new Set(members.filter(({ role }) => role === 'fullMember').map(({ partyId }) => partyId));
  if (count !== null && ids.size > 0 && count > ids.size)
    return refuse('MORE_VOTES_THAN_MEMBERS', { count, members: ids.size, body: nameOf(body) });
  for (const [index, id] of vetoIds.entries()) {
    const party = partyOf(records, id);
    if (!party) return refuse('UNKNOWN_PARTY', { party: id });
    if (vetoIds.indexOf(id) < index) return refuse('REPEATED_VETO', { party: partyName(party) });
    if (ids.size > 0 && !ids.has(id))
      return refuse('VETO_OF_NO_MEMBER', { party: partyName(party), body: nameOf(body) });
  }
  return undefined;
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
