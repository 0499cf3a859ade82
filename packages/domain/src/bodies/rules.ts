import type { PartyStand, Stand } from '../dossiers/stand.ts';
import type { Id } from '../journal/entry.ts';
import type { DecisionRule, Records } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { type Party, partyName } from '../parties/party.ts';
import { inBoth, listText } from '../text/listText.ts';
import type { LocalizedText } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import { holdsOn } from './membership.ts';

export const CARRIES_ANSWERS = ['yes', 'no', 'notYet', 'cannotTell'] as const;
export type CarriesAnswer = (typeof CARRIES_ANSWERS)[number];

/** Whether a decision carries, and why. */
export type Carries = Readonly<{ answer: CarriesAnswer; reason: LocalizedText }>;

/** One party that would have to move from where it stands. */
export type ChangeOfStand = Readonly<{ party: Party; from: Stand; to: Stand }>;

/** The rule by which a body decides on a day; undefined where none is cited. Of several, the one recorded last. */
export function ruleOf(records: Records, bodyId: Id, day: LocalDate): DecisionRule | undefined {
  let latest: DecisionRule | undefined;
  for (const rule of rowsBy(records.decisionRule, 'bodyId', bodyId))
    if (holdsOn(rule, day) && (!latest || rule.streamVersion > latest.streamVersion)) latest = rule;
  return latest;
}

/** What a stand does to a decision: it lets it pass, stops it, leaves it open, or nobody can tell. */
type Effect = 'passes' | 'stops' | 'leavesOpen' | 'unclear';

/**
 * What a party's stand means under a rule. Every rule here is a form of common consent, so each party has to let it pass:
 * - whoever agrees, with or without comments or by a silence that counts, and whoever abstains, lets it pass;
 * - an objection stops it;
 * - a declared disinterest lets it pass only under a rule that says so (Charter of the CIS, article 23);
 * - a reserve, a position on an earlier text, or no answer leaves it open: silence is not consent, unless the procedure
 *   says so and its term has passed;
 * - whatever was not known by the term of a silence procedure came too late: that silence was consent already.
 */
function effectOf({ ruleKind }: DecisionRule, { stand, tooLate, silenceCounts }: PartyStand): Effect {
  switch (stand) {
    case 'agreed':
    case 'agreedWithComments':
    case 'agreedBySilence':
    case 'abstained':
      return 'passes';
    case 'objected':
      return tooLate ? 'passes' : 'stops';
    case 'disinterested':
      return tooLate || ruleKind === 'consensusDespiteDisinterest' ? 'passes' : 'leavesOpen';
    case 'reserved':
      return tooLate ? 'passes' : 'leavesOpen';
    case 'stale':
    case 'noAnswer':
      return silenceCounts ? 'passes' : 'leavesOpen';
    case 'cannotTell':
      return 'unclear';
    default:
      return stand satisfies never;
  }
}

/** Whether this party's objection holds the decision up. */
export function stops(rule: DecisionRule, stand: PartyStand): boolean {
  return effectOf(rule, stand) === 'stops';
}

/**
 * Whether the decision carries as the parties stand.
 *
 * @param rule undefined where none is cited: then nobody can tell
 * @param stands every party that is eligible or was asked; empty when the members are unknown: then nobody can tell
 */
export function carries(rule: DecisionRule | undefined, stands: readonly PartyStand[]): Carries {
  if (!rule) return { answer: 'cannotTell', reason: NO_RULE };
  if (stands.length === 0) return { answer: 'cannotTell', reason: NO_MEMBERS };
  const by = Map.groupBy(stands, (stand) => effectOf(rule, stand));
  const stopping = by.get('stops');
  if (stopping) return { answer: 'no', reason: naming(stopping, { ru: 'Есть возражения', en: 'Objected' }) };
  const unclear = by.get('unclear');
  if (unclear)
    return { answer: 'cannotTell', reason: naming(unclear, { ru: 'Позиция неизвестна', en: 'Position unknown' }) };
  const open = by.get('leavesOpen');
  if (open) return { answer: 'notYet', reason: naming(open, { ru: 'Согласия ещё нет', en: 'No consent yet' }) };
  return { answer: 'yes', reason: CARRIES[rule.ruleKind] };
}

/**
 * The smallest sets of changes that would carry it on this day. Under a rule of common consent there is exactly one: each
 * party that does not let it pass comes to agree. (In a silence procedure whose term has passed the silent need not: once
 * nobody objects any more, their silence is consent.)
 *
 * @returns no set when it carries already, or when nobody can tell
 */
export function wouldPass(
  rule: DecisionRule | undefined,
  stands: readonly PartyStand[],
): readonly (readonly ChangeOfStand[])[] {
  const { answer } = carries(rule, stands);
  if (!rule || answer === 'yes' || answer === 'cannotTell') return [];
  const moving = stands.filter((stand) => effectOf(rule, stand) !== 'passes');
  if (moving.some(({ stand }) => stand === 'cannotTell')) return [];
  return [moving.map(({ party, stand }) => ({ party, from: stand, to: 'agreed' as const }))];
}

/** More than so many parties are counted, not named. */
const NAMED = 5;

function naming(stands: readonly PartyStand[], lead: LocalizedText): LocalizedText {
  return inBoth((locale) => {
    const names = stands.map(({ party }) => partyName(party)[locale]);
    return `${lead[locale]}: ${names.length > NAMED ? names.length : listText(locale, names)}.`;
  });
}

const NO_RULE: LocalizedText = {
  ru: 'Правило, по которому орган принимает решения, не указано ни в одном источнике.',
  en: 'No source says by which rule the body decides.',
};
const NO_MEMBERS: LocalizedText = { ru: 'Состав органа неизвестен.', en: 'The members of the body are unknown.' };
const CARRIES: Readonly<Record<DecisionRule['ruleKind'], LocalizedText>> = {
  consensus: { ru: 'Консенсус: возражений нет, высказались все.', en: 'Consensus: nobody objects, all have spoken.' },
  consensusDespiteDisinterest: {
    ru: 'Консенсус: возражений нет; незаинтересованность не препятствует.',
    en: 'Consensus: nobody objects; disinterest does not stand in the way.',
  },
  unanimity: { ru: 'Единогласие: согласны все.', en: 'Unanimity: all agree.' },
  majority: { ru: 'Большинство набрано.', en: 'The majority is reached.' },
  silenceProcedure: {
    ru: 'Процедура умолчания: в срок никто не возразил.',
    en: 'Silence procedure: nobody objected by the term.',
  },
};
