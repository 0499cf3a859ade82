import type { PartyStand } from '../../dossiers/stand.ts';
import type { LocalizedText } from '../../text/text.ts';
import type { Share } from '../entries.ts';
import type { Carries } from './answer.ts';
import { type Chamber, presenceAt, presenceOf, votersOf } from './chamber.ts';
import { leastPart, reaches } from './share.ts';

/**
 * Whether enough members take part for a decision: certainly, certainly not, or not known (yet). Where nobody can tell who else is
 * a member, it is met only if it is so or so.
 */
export function quorumOf(share: Share | null, stands: readonly PartyStand[], chamber: Chamber): boolean | 'unknown' {
  if (!share) return true;
  const { members, present, maybe } = countsOf(stands, chamber);
  const uncertain = [...chamber.uncertainIds].map((id) => presenceAt(id, chamber));
  const perhaps = uncertain.filter((presence) => presence !== 'absent').length;
  if (members > 0 && reaches(present, members + uncertain.length, share)) return true;
  return reaches(present + maybe + perhaps, members + perhaps, share) ? 'unknown' : false;
}

/** Holds a decision back that would carry without a quorum. */
export function withQuorum(carries: Carries, share: Share | null, stands: readonly PartyStand[], chamber: Chamber) {
  const met = quorumOf(share, stands, chamber);
  if (!share || met === true) return carries;
  const reason = quorumText(share, stands, chamber, met === false);
  if (met === false) return { answer: 'no' as const, reason };
  if (carries.answer !== 'yes') return carries;
  return { answer: chamber.meeting ? ('cannotTell' as const) : ('notYet' as const), reason };
}

/** «Нет кворума: присутствующих 3 из 8, нужно 4.»; of a poll «Нет кворума: ответили 3 из 8, нужно 4.» */
function quorumText(share: Share, stands: readonly PartyStand[], chamber: Chamber, unmet: boolean): LocalizedText {
  const { members, present } = countsOf(stands, chamber);
  const needed = leastPart(members, share, true);
  if (chamber.meeting?.byPoll) return pollText({ members, present, needed }, unmet);
  if (unmet)
    return {
      ru: `Нет кворума: присутствующих ${present} из ${members}, нужно ${needed}.`,
      en: `No quorum: ${present} of ${members} present, ${needed} needed.`,
    };
  return {
    ru: `Есть ли кворум, неизвестно: известно присутствие ${present} из ${members}, нужно ${needed}.`,
    en: `Whether there is a quorum is unknown: ${present} of ${members} are known to take part, ${needed} needed.`,
  };
}

type Counts = Readonly<{ members: number; present: number; needed: number }>;

function pollText({ members, present, needed }: Counts, unmet: boolean): LocalizedText {
  if (unmet)
    return {
      ru: `Нет кворума: на опрос ответили ${present} из ${members}, нужно ${needed}.`,
      en: `No quorum: ${present} of ${members} answered the poll, ${needed} needed.`,
    };
  return {
    ru: `Есть ли кворум, неизвестно: известны ответы на опрос ${present} из ${members}, нужно ${needed}.`,
    en: `Whether there is a quorum is unknown: the answers of ${present} of ${members} to the poll are known, ${needed} needed.`,
  };
}

function countsOf(stands: readonly PartyStand[], chamber: Chamber) {
  const voters = votersOf(stands, chamber);
  const presences = voters.map((stand) => presenceOf(stand, chamber));
  return {
    members: voters.length,
    present: presences.filter((presence) => presence === 'present').length,
    maybe: presences.filter((presence) => presence === 'unknown').length,
  };
}
