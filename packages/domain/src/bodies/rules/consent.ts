import type { PartyStand, Stand } from '../../dossiers/stand.ts';
import type { Lead } from '../../text/lead.ts';
import type { LocalizedText } from '../../text/text.ts';
import { type Carries, type ChangeOfStand, membersUnknown, NO_MEMBERS, naming } from './answer.ts';
import { type Chamber, votersOf } from './chamber.ts';

/** What a stand does to a decision by common consent: it lets it pass, stops it, leaves it open, or nobody can tell. */
export type Effect = 'passes' | 'stops' | 'leavesOpen' | 'unclear';

/** What each stand does to a decision. */
type Effects = Pick<ConsentRule, 'effectOf'>;

/** A rule by which every member has to let a decision pass. */
export type ConsentRule = Readonly<{
  effectOf(stand: PartyStand): Effect;
  /** Said when it carries. */
  carried: LocalizedText;
}>;

/**
 * Whether it carries when every member has to let it pass; of what stands in the way, the gravest is said. Whoever else was asked has
 * a voice and stops nothing. Where it hangs on who may still be a member, or on an answer that a letter to a collective may have
 * brought, nobody can tell.
 */
export function consentCarries(rule: ConsentRule, stands: readonly PartyStand[], chamber: Chamber): Carries {
  const voters = votersOf(stands, chamber);
  if (voters.length === 0) return { answer: 'cannotTell', reason: NO_MEMBERS };
  const by = Map.groupBy(voters, rule.effectOf);
  const stopping = by.get('stops');
  if (stopping) return { answer: 'no', reason: naming(stopping, OBJECTED) };
  const unclear = by.get('unclear');
  if (unclear) return { answer: 'cannotTell', reason: naming(unclear, UNKNOWN_POSITION) };
  const uncertain = uncertainOf(rule, stands, chamber);
  const open = by.get('leavesOpen');
  if (uncertain.stopping > 0 || (!open && uncertain.open > 0))
    return { answer: 'cannotTell', reason: membersUnknown(uncertain.stopping + uncertain.open) };
  if (!open) return { answer: 'yes', reason: rule.carried };
  const collectives = stands.filter(({ party, stand }) => party.kind === 'collective' && stand === 'cannotTell');
  if (collectives.length > 0) return { answer: 'cannotTell', reason: naming(collectives, UNKNOWN_POSITION) };
  return { answer: 'notYet', reason: naming(open, { ru: 'Согласия ещё нет', en: 'No consent yet' }) };
}

const OBJECTED: Lead = {
  one: { ru: 'Есть возражение', en: 'Objected' },
  more: { ru: 'Есть возражения', en: 'Objected' },
};

/** How many of those who may still be members stand in the way, by an objection or because they do not let it pass. */
function uncertainOf(
  { effectOf }: ConsentRule,
  stands: readonly PartyStand[],
  { uncertainIds }: Chamber,
): Readonly<{ stopping: number; open: number }> {
  const effects = [...uncertainIds].map((id) => {
    const own = stands.find(({ party }) => party.record.id === id);
    return own ? effectOf(own) : 'leavesOpen';
  });
  const stopping = effects.filter((effect) => effect === 'stops').length;
  return { stopping, open: effects.filter((effect) => effect !== 'passes').length - stopping };
}

export const UNKNOWN_POSITION: LocalizedText = { ru: 'Позиция неизвестна', en: 'Position unknown' };

/** What has to hold so that several rules let it pass: of what they say to a stand, the gravest. */
export function strictestOf(rules: readonly ConsentRule[]): Effects {
  return {
    effectOf: (stand) => {
      const effects = rules.map((rule) => rule.effectOf(stand));
      return GRAVEST.find((effect) => effects.includes(effect)) ?? 'passes';
    },
  };
}

const GRAVEST = ['stops', 'unclear', 'leavesOpen'] as const satisfies readonly Effect[];

/** The stands that may be enough of who withholds its consent, the one that asks the least first. */
const WEAKER = ['disinterested', 'abstained'] as const satisfies readonly Stand[];

/** Who has not spoken of this text can only be asked what it thinks: to agree is what is hoped for. */
const UNSPOKEN: ReadonlySet<Stand> = new Set(['noAnswer', 'stale']);

/**
 * The one smallest set of changes: each member that does not let it pass comes to agree; one that has withheld its consent need only
 * declare no interest or abstain, where the rule lets that pass. Who is silent in a procedure that an objection had broken at its end has
 * not consented, though the objection is withdrawn: it too comes to agree.
 */
export function consentChanges(
  rule: Effects,
  stands: readonly PartyStand[],
  chamber: Chamber,
): readonly (readonly ChangeOfStand[])[] {
  const moving = votersOf(stands, chamber).filter((stand) => rule.effectOf(stand) !== 'passes');
  if (moving.length === 0 || moving.some(({ stand }) => stand === 'cannotTell')) return [];
  return [moving.map((each) => ({ party: each.party, from: each.stand, to: leastOf(rule, each) }))];
}

function leastOf({ effectOf }: Effects, each: PartyStand): Stand {
  if (UNSPOKEN.has(each.stand)) return 'agreed';
  return WEAKER.find((stand) => effectOf({ ...each, stand }) === 'passes') ?? 'agreed';
}
