import type { PartyStand } from '../../dossiers/stand.ts';
import { partyName } from '../../parties/party.ts';
import { afterLead, type Lead, leadFor } from '../../text/lead.ts';
import { inBoth } from '../../text/listText.ts';
import { type PluralForms, plural } from '../../text/plural.ts';
import type { Locale, LocalizedText } from '../../text/text.ts';
import type { DecisionRuleCited, MajorityBase } from '../entries.ts';
import { type Carries, membersUnknown, NO_MEMBERS, namesText, naming } from './answer.ts';
import { type Chamber, presenceOf, votersOf } from './chamber.ts';
import { UNKNOWN_POSITION } from './consent.ts';
import { quorumOf, withQuorum } from './quorum.ts';
import { isReached, type Majority, neededOf, type Tally, talliesOf, voteOf } from './tally.ts';
import { isFree, type Veto, vetoOf } from './veto.ts';

/** The parts of a rule by which votes are counted. */
export type MajorityRule = Pick<DecisionRuleCited, 'majority' | 'quorum'>;

/**
 * Whether a majority is reached: yes when it is whatever the silent say, no when it is not even with all of them or a member whose vote
 * against blocks has voted so, and otherwise not yet; cannot tell where that hangs on a position, a presence or a membership that no source gives. Only full members vote.
 */
export function majorityCarries(rule: MajorityRule, stands: readonly PartyStand[], chamber: Chamber): Carries {
  const { majority, quorum } = rule;
  if (!majority) return { answer: 'cannotTell', reason: NO_MAJORITY };
  if (votersOf(stands, chamber).length === 0) return { answer: 'cannotTell', reason: NO_MEMBERS };
  return withQuorum(votesCarry(rule, majority, stands, chamber), quorum, stands, chamber);
}

/** Whether a majority and a quorum are certainly reached, and nobody blocks it. */
export function isCarried(
  { majority, quorum }: MajorityRule,
  stands: readonly PartyStand[],
  chamber: Chamber,
): boolean {
  return (
    majority !== null &&
    votersOf(stands, chamber).length > 0 &&
    isReached(talliesOf(majority, stands, chamber).worst, majority) &&
    isFree(vetoOf(majority, stands, chamber)) &&
    quorumOf(quorum, stands, chamber) === true
  );
}

function votesCarry(rule: MajorityRule, majority: Majority, stands: readonly PartyStand[], chamber: Chamber): Carries {
  const { certain, best, worst, all } = talliesOf(majority, stands, chamber);
  const counted = all.base > certain.base ? openText(certain, all, majority) : countedText(certain, majority);
  const veto = vetoOf(majority, stands, chamber);
  if (veto.blocking.length > 0)
    return { answer: 'no', reason: sentence(counted, afterLead(BLOCKED, namesOf(veto.blocking))) };
  if (isReached(worst, majority))
    return isFree(veto) ? { answer: 'yes', reason: sentence(counted) } : mayBeBlocked(counted, majority, veto, chamber);
  if (!isReached(best, majority))
    return { answer: 'no', reason: sentence(counted, { ru: 'столько уже не набрать', en: 'that is out of reach' }) };
  const unknown = whyUnknown(rule, majority, stands, chamber);
  if (unknown) return { answer: 'cannotTell', reason: unknown };
  const open = votersOf(stands, chamber).filter(
    (stand) =>
      ['open', 'reserves'].includes(voteOf(stand.stand)) &&
      (majority.of === 'members' || presenceOf(stand, chamber) !== 'absent'),
  );
  const [said, undecided] = [leadFor(open.length, UNDECIDED), namesText(open)];
  return {
    answer: 'notYet',
    reason: sentence(
      counted,
      inBoth((locale) => `${said[locale]}: ${undecided[locale]}`),
    ),
  };
}

/** There are votes enough, but somebody can still block it. */
function mayBeBlocked(
  counted: LocalizedText,
  { of }: Majority,
  { open, uncertainIds }: Veto,
  chamber: Chamber,
): Carries {
  const unclear = open.filter(({ stand }) => stand === 'cannotTell');
  if (unclear.length > 0) return { answer: 'cannotTell', reason: naming(unclear, UNKNOWN_POSITION) };
  const unseen = open.filter(
    (stand) => of !== 'members' && chamber.meeting && presenceOf(stand, chamber) === 'unknown',
  );
  if (unseen.length > 0)
    return {
      answer: 'cannotTell',
      reason: naming(unseen, chamber.meeting?.byPoll ? ANSWER_UNKNOWN : PRESENCE_UNKNOWN),
    };
  if (open.length === 0) return { answer: 'cannotTell', reason: membersUnknown(uncertainIds.length) };
  return { answer: 'notYet', reason: sentence(counted, afterLead(MAY_BLOCK, namesOf(open))) };
}

const namesOf = (stands: readonly PartyStand[]): readonly LocalizedText[] =>
  stands.map(({ party }) => partyName(party));

const BLOCKED: Lead = {
  one: { ru: 'принять не даёт голос против', en: 'blocked by a vote against' },
  more: { ru: 'принять не дают голоса против', en: 'blocked by votes against' },
};
const MAY_BLOCK: Lead = {
  one: { ru: 'ещё может не дать принять голос против', en: 'a vote against can still block it' },
  more: { ru: 'ещё могут не дать принять голоса против', en: 'a vote against by any of these can still block it' },
};

const UNDECIDED: Lead = {
  one: { ru: 'ещё не определилась одна сторона', en: 'still undecided' },
  more: { ru: 'ещё не определились', en: 'still undecided' },
};

/** What no source gives, and what the answer hangs on; undefined when it hangs only on who has yet to speak. */
function whyUnknown(
  rule: MajorityRule,
  majority: Majority,
  stands: readonly PartyStand[],
  chamber: Chamber,
): LocalizedText | undefined {
  const voters = votersOf(stands, chamber);
  const unclear = voters.filter(
    (stand) => stand.stand === 'cannotTell' && (majority.of === 'members' || presenceOf(stand, chamber) !== 'absent'),
  );
  if (unclear.length > 0) return naming(unclear, UNKNOWN_POSITION);
  const unseen = voters.filter((stand) => chamber.meeting && presenceOf(stand, chamber) === 'unknown');
  if (unseen.length > 0 && (majority.of !== 'members' || quorumOf(rule.quorum, stands, chamber) === 'unknown'))
    return naming(unseen, chamber.meeting?.byPoll ? ANSWER_UNKNOWN : PRESENCE_UNKNOWN);
  if (chamber.uncertainIds.size === 0) return undefined;
  const sure = votesCarry(rule, majority, stands, { ...chamber, uncertainIds: new Set() });
  return sure.answer === 'notYet' ? undefined : membersUnknown(chamber.uncertainIds.size);
}

/** «За 6 из 8 голосующих, нужно 6» */
function countedText(tally: Tally, majority: Majority): LocalizedText {
  const { inFavour, base } = tally;
  const needed = neededOf(base, majority);
  return inBoth((locale) => {
    const whom = plural(locale, base, BASES[majority.of][locale]);
    if (locale === 'ru') return `За ${inFavour} из ${base} ${whom}, нужно ${needed}`;
    return `${inFavour} of ${base} ${whom} in favour, ${needed} needed`;
  });
}

/**
 * «За 6 из 9 голосующих; если проголосуют все, нужно 8 из 12»: while some may still vote, what is enough of those who have is not
 * enough of all.
 */
function openText(certain: Tally, all: Tally, majority: Majority): LocalizedText {
  const needed = neededOf(all.base, majority);
  return inBoth((locale) => {
    const { inFavour, base } = certain;
    const whom = plural(locale, base, BASES[majority.of][locale]);
    const counted = locale === 'ru' ? `За ${inFavour} из ${base} ${whom}` : `${inFavour} of ${base} ${whom} in favour`;
    const those = IF_ALL[majority.of][locale];
    const enough =
      locale === 'ru' ? `${those}, нужно ${needed} из ${all.base}` : `${needed} of ${all.base} needed ${those}`;
    return `${base === 0 ? NO_VOTES[locale] : counted}; ${enough}`;
  });
}

const NO_VOTES: LocalizedText = { ru: 'Голосов ещё нет', en: 'No votes yet' };

/** Of all members the number needed never moves. */
const IF_ALL: Readonly<Record<MajorityBase, LocalizedText>> = {
  members: { ru: 'если останутся все', en: 'if all are still members' },
  present: { ru: 'если будут присутствовать все', en: 'if all are present' },
  voting: { ru: 'если проголосуют все', en: 'if all vote' },
};

function sentence(counted: LocalizedText, more?: LocalizedText): LocalizedText {
  return inBoth((locale) => (more ? `${counted[locale]}; ${more[locale]}.` : `${counted[locale]}.`));
}

/** After «из»: «из 21 члена», «из 8 членов». */
const BASES: Readonly<Record<MajorityBase, Readonly<Record<Locale, PluralForms>>>> = {
  members: { ru: { one: 'члена', other: 'членов' }, en: { one: 'member', other: 'members' } },
  present: { ru: { one: 'присутствующего', other: 'присутствующих' }, en: { one: 'present', other: 'present' } },
  voting: { ru: { one: 'голосующего', other: 'голосующих' }, en: { one: 'voting', other: 'voting' } },
};
const NO_MAJORITY: LocalizedText = {
  ru: 'Какое большинство нужно, не указано ни в одном источнике.',
  en: 'No source says which majority is needed.',
};
const PRESENCE_UNKNOWN: Lead = {
  one: {
    ru: 'Присутствие на заседании не записано; неизвестно, участвовала ли сторона',
    en: 'No record of attendance; whether this one took part is unknown',
  },
  more: {
    ru: 'Присутствие на заседании не записано; неизвестно, участвовали ли',
    en: 'No record of attendance; whether these took part is unknown',
  },
};
const ANSWER_UNKNOWN: Lead = {
  one: {
    ru: 'Решено опросом; неизвестно, ответила ли сторона',
    en: 'Decided by poll; whether this one answered is unknown',
  },
  more: {
    ru: 'Решено опросом; неизвестно, ответили ли',
    en: 'Decided by poll; whether these answered is unknown',
  },
};
