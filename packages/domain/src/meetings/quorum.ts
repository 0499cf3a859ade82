import { fullMembersOf, uncertainMembershipsOn } from '../bodies/membership.ts';
import { type RuleInTime, rulesOn } from '../bodies/rules/index.ts';
import { leastPart, reaches } from '../bodies/rules/share.ts';
import type { Id } from '../journal/entry.ts';
import type { Meeting, Records } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import type { LocalizedText } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import { latestOf } from '../time/when.ts';

/** Whether enough members of a body took part in a meeting; `met` null where nobody can tell, or no source asks for a quorum. */
export type MeetingQuorum = Readonly<{ bodyId: Id; met: boolean | null; reason: LocalizedText }>;

/**
 * The quorum of each body that sat, on the day of the meeting; none while it has not been held. It is that of the general rule; of a body
 * that has rules for certain matters only it is told where each of several comes to the same. That of one question is told with its progress.
 */
export function quorumsAt(records: Records, meeting: Meeting): readonly MeetingQuorum[] {
  return meeting.held ? meeting.sittings.map(({ bodyId }) => ({ bodyId, ...quorumAt(records, meeting, bodyId) })) : [];
}

function quorumAt(records: Records, meeting: Meeting, bodyId: Id): Omit<MeetingQuorum, 'bodyId'> {
  const day = (meeting.held && latestOf(meeting.held)) ?? '9999-12-31';
  const rules = rulesOn(records, bodyId, day);
  const general = rules.find(({ matter }) => matter === null);
  if (general) return quorumBy(records, meeting, bodyId, day, general);
  const [first, ...others] = rules.map((rule) => quorumBy(records, meeting, bodyId, day, rule));
  if (!first) return { met: null, reason: NO_RULE };
  if (others.length === 0) return { met: null, reason: ONE_MATTER };
  return others.every(({ met }) => met === first.met) ? first : { met: null, reason: BY_MATTER };
}

function quorumBy(
  records: Records,
  meeting: Meeting,
  bodyId: Id,
  day: LocalDate,
  rule: RuleInTime,
): Omit<MeetingQuorum, 'bodyId'> {
  if (!rule.quorum) return { met: null, reason: NO_QUORUM };
  const attendance = rowsBy(records.attendance, 'meetingId', meeting.id).find((each) => each.bodyId === bodyId);
  if (!attendance) return { met: null, reason: NO_ATTENDANCE };
  const members = fullMembersOf(records, bodyId, day).map(({ partyId }) => partyId);
  const perhaps = uncertainMembershipsOn(records, bodyId, day)
    .filter(({ role }) => role === 'fullMember')
    .map(({ partyId }) => partyId);
  if (members.length === 0) return { met: null, reason: NO_MEMBERS };
  const attended = (ids: readonly Id[]): number => ids.filter((id) => attendance.partyIds.includes(id)).length;
  const [present, more] = [attended(members), attended(perhaps)];
  // Each of whom nobody can tell may be a member or none: met, or not met, it is only where that makes no difference.
  const least = reaches(present, members.length + perhaps.length - more, rule.quorum);
  const most = reaches(present + more, members.length + more, rule.quorum);
  const counts = { present, members: members.length, needed: leastPart(members.length, rule.quorum, true) };
  if (least === most) return { met: most, reason: countText(counts, most) };
  return { met: null, reason: UNCERTAIN };
}

type Counts = Readonly<{ present: number; members: number; needed: number }>;

function countText({ present, members, needed }: Counts, isMet: boolean): LocalizedText {
  return {
    ru: `${isMet ? 'Кворум есть' : 'Кворума нет'}: ${present} из ${members}, нужно ${needed}.`,
    en: `${isMet ? 'Quorum met' : 'No quorum'}: ${present} of ${members}, ${needed} needed.`,
  };
}

const NO_RULE: LocalizedText = {
  ru: 'Нужен ли кворум, сказать нельзя: правило органа не указано ни в одном источнике.',
  en: 'Nobody can tell whether a quorum is needed: no source gives the rule of the body.',
};
const ONE_MATTER: LocalizedText = {
  ru: 'Нужен ли кворум, сказать нельзя: правило органа указано только для одного предмета.',
  en: 'Nobody can tell whether a quorum is needed: the rule of the body is cited for one matter only.',
};
const BY_MATTER: LocalizedText = {
  ru: 'Был ли кворум, зависит от вопроса: у органа свои правила для разных предметов.',
  en: 'Whether there was a quorum depends on the question: the body has a rule for each of several matters.',
};
const NO_QUORUM: LocalizedText = {
  ru: 'Правило органа кворума не называет.',
  en: 'The rule of the body names no quorum.',
};
const NO_ATTENDANCE: LocalizedText = {
  ru: 'Был ли кворум, сказать нельзя: кто присутствовал, в источниках не указано.',
  en: 'Nobody can tell whether there was a quorum: no source says who attended.',
};
const NO_MEMBERS: LocalizedText = {
  ru: 'Был ли кворум, сказать нельзя: состав органа неизвестен.',
  en: 'Nobody can tell whether there was a quorum: the members of the body are unknown.',
};
const UNCERTAIN: LocalizedText = {
  ru: 'Был ли кворум, сказать нельзя: членство некоторых сторон на этот день неизвестно.',
  en: 'Nobody can tell whether there was a quorum: the membership of some parties on that day is unknown.',
};
