import type { Id, NewEntry } from '@concord/domain';
import { idsOf, newEntry, worldEntries } from '../../../../packages/register/src/testing/index.ts';

/**
 * Synthetic states and dossiers at a step where each of the states is asked: `X001`, `X002` and on, «Досье 1» and on. In the dossier of
 * a number, the state of that number objects.
 */
export function manyStates(states: number, dossiers: number): readonly NewEntry[] {
  const id = idsOf();
  const world = worldEntries(id, 'public', 'many');
  const shared = world.filter(({ streamKind }) => streamKind !== 'dossier');
  const own = world.filter(({ streamKind }) => streamKind === 'dossier');
  const [state] = world.filter(({ kind }) => kind === 'memberStateRegistered');
  const [member] = world.filter(({ kind }) => kind === 'membershipStarted');
  if (!state || !member) throw new Error('The world has no state.');
  const more = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  const codeOf = (number: number): string => `X${String(number).padStart(3, '0')}`;
  const named = (entry: NewEntry, text: string): NewEntry =>
    JSON.parse(JSON.stringify(entry).replaceAll('"XA"', `"${text}"`));
  return [
    ...shared,
    ...more(states).flatMap((number): NewEntry[] => {
      const memberStateId = id(codeOf(number));
      const registered = named(state, codeOf(number));
      return [
        {
          ...registered,
          streamId: memberStateId,
          payload: { ...registered.payload, memberStateId, code: codeOf(number) },
        } as NewEntry,
        {
          ...member,
          payload: { ...member.payload, membershipId: id(`member ${number}`), partyId: memberStateId },
        } as NewEntry,
      ];
    }),
    ...more(dossiers).flatMap((number) => {
      const mapped = (name: string): Id => id(`${name} ${number}`);
      const text = own.map((entry) => {
        let written = JSON.stringify(entry);
        for (const name of ['dossier', 'document', 'revision']) written = written.replaceAll(id(name), mapped(name));
        return JSON.parse(
          written
            .replaceAll('"many"', `"many-${number}"`)
            .replaceAll('document-many', `document-many-${number}`)
            .replaceAll('"Досье"', `"Досье ${number}"`),
        ) as NewEntry;
      });
      const objection = newEntry('dossier', mapped('dossier'), 'positionExpressed', {
        ...{ positionId: mapped('position'), dossierId: mapped('dossier'), revisionId: mapped('revision') },
        ...{ stepId: id('step'), partyId: id(codeOf(number)), text: null, stand: 'objected' },
      });
      return [...text, objection];
    }),
  ];
}
