import type { ApprovalProgress } from '../dossiers/progress.ts';
import type { Stand } from '../dossiers/stand.ts';
import type { Party } from '../parties/party.ts';

/** The states, by code, that stand alike on a dossier; a null stand is that of those with a voice but no vote. */
export type StandGroup = Readonly<{ stand: Stand | null; awaited: boolean; late: boolean; codes: readonly string[] }>;

/** The states of a progress, grouped by how they stand; other parties than states are left out, and states that were not asked. */
export function standGroups({ stands, notRequired }: ApprovalProgress): readonly StandGroup[] {
  const groups = new Map<string, StandGroup & Readonly<{ codes: string[] }>>();
  const add = (party: Party, group: Omit<StandGroup, 'codes'>): void => {
    if (party.kind !== 'memberState') return;
    const key = JSON.stringify(group);
    const known = groups.get(key);
    if (known) known.codes.push(party.record.code);
    else groups.set(key, { ...group, codes: [party.record.code] });
  };
  for (const { party, stand, awaited, late } of stands) add(party, { stand, awaited, late });
  for (const party of notRequired) add(party, { stand: null, awaited: false, late: false });
  return [...groups.values()];
}
