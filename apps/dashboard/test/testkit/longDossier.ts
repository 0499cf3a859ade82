import { addDays, type ExpressedStand, type LocalDate, type NewEntry } from '@concord/domain';
import { idsOf, newEntry, remark, STATES, worldEntries } from '../../../../packages/register/src/testing/index.ts';

const STANDS: readonly ExpressedStand[] = ['agreed', 'objected', 'agreedWithComments', 'reserved', 'abstained'];

/** A dossier of which something became known on each of so many days: states that change their minds, and remarks. */
export function longDossier(slug: string, length: number, until: LocalDate): readonly NewEntry[] {
  const id = idsOf();
  const first = addDays(until, -length - 1);
  const world = worldEntries(id, 'public', slug).map((entry) => ({
    ...entry,
    occurred: { edtf: first, inferred: false },
    known: { edtf: first, inferred: false },
  }));
  const own = world.filter(({ streamKind }) => streamKind === 'dossier').length;
  const later = Array.from({ length: length - own }, (_, index): NewEntry => {
    const day = addDays(first, index + 1);
    if (index % 5 === 0) return remark(id, `remark ${index}`, { day });
    const payload = {
      ...{ positionId: id(`position ${index}`), dossierId: id('dossier'), revisionId: id('revision') },
      ...{ stepId: id('step'), partyId: id(STATES[index % STATES.length] ?? ''), text: `Позиция ${index}` },
      stand: STANDS[index % STANDS.length] ?? 'agreed',
    };
    return newEntry('dossier', id('dossier'), 'positionExpressed', payload, { day });
  });
  return [...(world as readonly NewEntry[]), ...later];
}
