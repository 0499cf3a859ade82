import type { PartyStand } from '../../dossiers/stand.ts';
import type { Id } from '../../journal/entry.ts';
import { type Chamber, presenceOf, votersOf } from './chamber.ts';
import { type Majority, voteOf } from './tally.ts';

/** Whose vote against blocks the decision, and who may still cast such a vote. */
export type Veto = Readonly<{
  blocking: readonly PartyStand[];
  open: readonly PartyStand[];
  /** Of whom nobody can tell whether they are still members. */
  uncertainIds: readonly Id[];
}>;

/**
 * Who blocks a decision that needs the concurring votes of some members. Only a vote against does: whoever abstains, reserves its position
 * or is not there lets it pass (International Court of Justice, advisory opinion on Namibia of 21 June 1971, paragraph 22).
 */
export function vetoOf({ of, vetoIds = [] }: Majority, stands: readonly PartyStand[], chamber: Chamber): Veto {
  const named = new Set(vetoIds);
  const there = votersOf(stands, chamber)
    .filter(({ party }) => named.has(party.record.id))
    .map((stand) => ({ stand, presence: of === 'members' ? 'present' : presenceOf(stand, chamber) }) as const)
    .filter(({ presence }) => presence !== 'absent')
    .map(({ stand, presence }) => ({ stand, vote: voteOf(stand.stand), isThere: presence === 'present' }));
  return {
    blocking: there.flatMap(({ stand, vote, isThere }) => (vote === 'against' && isThere ? [stand] : [])),
    open: there.flatMap(({ stand, vote, isThere }) =>
      vote === 'open' || (vote === 'against' && !isThere) ? [stand] : [],
    ),
    uncertainIds: vetoIds.filter((id) => chamber.uncertainIds.has(id)),
  };
}

/** Whether nobody blocks it, whatever is still said. */
export function isFree({ blocking, open, uncertainIds }: Veto): boolean {
  return blocking.length + open.length + uncertainIds.length === 0;
}
