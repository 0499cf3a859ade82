import type { PartyStand } from '../../dossiers/stand.ts';
import type { LocalizedText } from '../../text/text.ts';
import { type Carries, type ChangeOfStand, NO_MEMBERS, naming } from './answer.ts';

/** What a stand does to a decision by common consent: it lets it pass, stops it, leaves it open, or nobody can tell. */
export type Effect = 'passes' | 'stops' | 'leavesOpen' | 'unclear';

/** A rule by which every party has to let a decision pass. */
export type ConsentRule = Readonly<{
  effectOf(stand: PartyStand): Effect;
  /** Said when it carries. */
  carried: LocalizedText;
}>;

/** Whether it carries when every party has to let it pass; of what stands in the way, the gravest is said. */
export function consentCarries({ effectOf, carried }: ConsentRule, stands: readonly PartyStand[]): Carries {
  if (stands.length === 0) return { answer: 'cannotTell', reason: NO_MEMBERS };
  const by = Map.groupBy(stands, effectOf);
  const stopping = by.get('stops');
  if (stopping) return { answer: 'no', reason: naming(stopping, { ru: 'Есть возражения', en: 'Objected' }) };
  const unclear = by.get('unclear');
  if (unclear) return { answer: 'cannotTell', reason: naming(unclear, UNKNOWN_POSITION) };
  const open = by.get('leavesOpen');
  if (open) return { answer: 'notYet', reason: naming(open, { ru: 'Согласия ещё нет', en: 'No consent yet' }) };
  return { answer: 'yes', reason: carried };
}

export const UNKNOWN_POSITION: LocalizedText = { ru: 'Позиция неизвестна', en: 'Position unknown' };

/**
 * The one smallest set of changes: each party that does not let it pass comes to agree. (In a silence procedure whose term has
 * passed the silent need not: once nobody objects any more, their silence is consent.)
 */
export function consentChanges(
  { effectOf }: ConsentRule,
  stands: readonly PartyStand[],
): readonly (readonly ChangeOfStand[])[] {
  const moving = stands.filter((stand) => effectOf(stand) !== 'passes');
  if (moving.length === 0 || moving.some(({ stand }) => stand === 'cannotTell')) return [];
  return [moving.map(({ party, stand }) => ({ party, from: stand, to: 'agreed' as const }))];
}
