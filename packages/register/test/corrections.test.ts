import { type Id, type NewEntry, onDay, VISIBILITIES, type Visibility } from '@concord/domain';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verify } from '../src/index.ts';
import { newEntry, openWorld, SECRETARIAT, type World } from './world.ts';

let world: World;
let wrong: Id;
beforeEach(async () => {
  world = await openWorld();
  const outcome = await world.register.execute(world.position('XA', 'я'), { viewer: SECRETARIAT, idempotencyKey: 'a' });
  wrong = outcome.kind === 'executed' ? (outcome.entries[0]?.id ?? '') : '';
});
afterEach(() => world.close());

const all = { sight: VISIBILITIES };

/** A correction of the position of XA: another stand, or (null) that it was never expressed. */
async function correction(
  kind: 'misentryCorrected' | 'factRevised',
  stand: string | null,
  { corrects = wrong, visibility = 'public' as Visibility } = {},
): Promise<NewEntry> {
  const [original] = await world.register.loadEntries({ ...all, ids: [wrong] });
  const replacement =
    stand === null ? null : { occurred: onDay('2026-03-10'), payload: { ...original?.payload, stand } };
  const payload = { corrects, reason: 'misread', replacement };
  return newEntry('dossier', world.id('dossier'), kind, payload, { day: '2026-03-15', visibility });
}

const stands = async (asOf?: string) => {
  const { records } = await world.register.loadDossiers({}, { ...all, asOf });
  return [...records.position.values()].map(({ stand }) => stand);
};

describe('a correction', () => {
  test('of a slip stands in the place of what it corrects, on past days too', async () => {
    await world.register.append([await correction('misentryCorrected', 'objected')], { idempotencyKey: 'c' });
    expect([await stands(), await stands('2026-03-10')]).toEqual([['objected'], ['objected']]);
    expect(await verify(world)).toMatchObject({ kind: 'sound' });
  });

  test('of what the world corrected leaves earlier days as they were', async () => {
    await world.register.append([await correction('factRevised', 'objected')], { idempotencyKey: 'c' });
    expect([await stands(), await stands('2026-03-10')]).toEqual([['objected'], ['agreed']]);
    expect(await verify(world)).toMatchObject({ kind: 'sound' });
  });

  test('that takes an entry back removes its row', async () => {
    await world.register.append([await correction('misentryCorrected', null)], { idempotencyKey: 'c' });
    expect(await stands()).toEqual([]);
    expect(await verify(world)).toMatchObject({ kind: 'sound' });
  });

  test('is corrected in its turn', async () => {
    const first = await world.register.append([await correction('misentryCorrected', null)], { idempotencyKey: 'c' });
    const again = await correction('misentryCorrected', 'reserved', { corrects: first[0]?.id ?? '' });
    await world.register.append([again], { idempotencyKey: 'd' });
    expect(await stands()).toEqual(['reserved']);
    expect(await verify(world)).toMatchObject({ kind: 'sound' });
  });

  test('of an entry that its stream does not have, or that is for others, is not recorded', async () => {
    const before = await world.register.position();
    const nothing = await correction('misentryCorrected', null, { corrects: world.id('nothing') });
    await expect(world.register.append([nothing], { idempotencyKey: 'c' })).rejects.toThrow(
      /no entry .* to be corrected/,
    );
    const hidden = await correction('misentryCorrected', null, { visibility: 'secretariat' });
    await expect(world.register.append([hidden], { idempotencyKey: 'd' })).rejects.toThrow(/is for public/);
    expect(await world.register.position()).toEqual(before);
  });
});
