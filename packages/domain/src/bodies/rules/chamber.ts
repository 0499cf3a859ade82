import { EXPRESSED_STANDS } from '../../dossiers/entries.ts';
import type { PartyStand, Stand } from '../../dossiers/stand.ts';
import type { Id } from '../../journal/entry.ts';

/** Who has a vote in a body at a step, and who is known to have been in the room. */
export type Chamber = Readonly<{
  /** The full members on that day: whoever else was asked has a voice and no vote. */
  memberIds: ReadonlySet<Id>;
  /** Of whom nobody can tell whether they are still full members. */
  uncertainIds: ReadonlySet<Id>;
  /** The meeting of the step that was held last on this revision, or the poll by which it was decided there; null while neither is known. */
  meeting: Readonly<{
    /** Named by the record of attendance; where there is none, those who said what they think while it sat. */
    present: ReadonlySet<Id>;
    /** Whether attendance is recorded: then whoever it does not name was not there. */
    recorded: boolean;
    /** Whether it was a poll: whoever answered it took part, and whoever did not, did not. */
    byPoll?: boolean;
  }> | null;
}>;

export type Presence = 'present' | 'absent' | 'unknown';

/**
 * Whether a party takes part. While no meeting has been held, whoever has spoken does, and of the others it is unknown; of a
 * meeting its attendance tells, and without one only that who spoke there was there. In a poll take part those who answered; of whom
 * nobody knows what it said, nobody knows whether it did.
 */
export function presenceOf({ party, stand }: PartyStand, chamber: Chamber): Presence {
  if (chamber.meeting?.byPoll && stand === 'cannotTell') return 'unknown';
  if (!chamber.meeting) return SPOKEN.has(stand) ? 'present' : 'unknown';
  return presenceAt(party.record.id, chamber);
}

/** The same of a party of which only its name is known. */
export function presenceAt(id: Id, { meeting }: Chamber): Presence {
  if (meeting?.present.has(id)) return 'present';
  return meeting?.recorded ? 'absent' : 'unknown';
}

/** Whether a party has a vote: nobody can tell where no source names the members, nor of one that may have left. */
export function voteOfParty(
  id: Id,
  { memberIds, uncertainIds }: Pick<Chamber, 'memberIds' | 'uncertainIds'>,
): 'yes' | 'no' | 'unknown' {
  if (memberIds.has(id)) return 'yes';
  return memberIds.size === 0 || uncertainIds.has(id) ? 'unknown' : 'no';
}

/** The stands of those who have a vote. */
export function votersOf(stands: readonly PartyStand[], { memberIds }: Chamber): readonly PartyStand[] {
  return stands.filter(({ party }) => memberIds.has(party.record.id));
}

const SPOKEN: ReadonlySet<Stand> = new Set(EXPRESSED_STANDS);
