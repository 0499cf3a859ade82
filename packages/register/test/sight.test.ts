import { entriesAsOf, fold, type Sight, sightOf, TABLE_NAMES, VISIBILITIES, type Viewer } from '@concord/domain';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { idsOf, openWorld, remark, SECRETARIAT, TODAY, type World, worldEntries } from './world.ts';

const DELEGATE: Viewer = { role: 'delegate', account: 'delegate-XA', state: 'XA' };
const SIGHTS: readonly Sight[] = [['public'], ['public', 'members'], VISIBILITIES];

let world: World;
beforeEach(async () => {
  world = await openWorld();
  for (const visibility of ['members', 'secretariat'] as const) {
    await world.register.append(worldEntries(idsOf(), visibility, visibility), { idempotencyKey: visibility });
    await world.register.append([remark(world.id, visibility, { visibility })], {
      idempotencyKey: `${visibility} remark`,
    });
  }
});
afterEach(() => world.close());

describe('sight', () => {
  test.each(SIGHTS)('filters rows and entries alike for %s', async (...sight) => {
    const { records, versions } = await world.register.loadDossiers({}, { sight });
    expect([...records.dossier.values()].map(({ slug }) => slug).sort()).toEqual(
      ['trial', 'members', 'secretariat'].slice(0, sight.length).sort(),
    );
    for (const table of TABLE_NAMES)
      for (const { visibility } of records[table].values()) expect(sight).toContain(visibility);
    const entries = await world.register.loadEntries({ sight });
    for (const { visibility } of entries) expect(sight).toContain(visibility);
    const own = entries.filter(({ streamId }) => streamId === world.id('dossier'));
    expect(versions.get(world.id('dossier'))).toBe(own.length);
    expect(sortedRecords(records)).toEqual(sortedRecords(fold(entries)));
  });

  test('counts the version that a sender sees, not the one that it does not', async () => {
    const sight = sightOf(DELEGATE);
    const { versions, streamVersions } = await world.register.loadDossiers({ slugs: ['trial'] }, { sight });
    const [expectedVersion, trueVersion] = [versions.get(world.id('dossier')), streamVersions.get(world.id('dossier'))];
    expect(trueVersion).toBe((expectedVersion ?? 0) + 1);
    const outcome = await world.register.execute(world.position('XA'), {
      ...{ viewer: DELEGATE, idempotencyKey: 'a', expectedVersion },
    });
    expect(outcome).toMatchObject({ kind: 'executed', entries: [{ streamVersion: (trueVersion ?? 0) + 1 }] });
  });

  test('does not say what came since to those who may not see it', async () => {
    const sight = sightOf(DELEGATE);
    const { versions } = await world.register.loadDossiers({ slugs: ['trial'] }, { sight });
    await world.register.append([remark(world.id, 'more', { visibility: 'secretariat' })], { idempotencyKey: 'more' });
    await world.register.append([remark(world.id, 'open', { visibility: 'members' })], { idempotencyKey: 'open' });
    const outcome = await world.register.execute(world.position('XA'), {
      ...{ viewer: DELEGATE, idempotencyKey: 'a', expectedVersion: versions.get(world.id('dossier')) },
    });
    const expected = versions.get(world.id('dossier')) ?? 0;
    expect(outcome).toMatchObject({
      refusal: { code: 'VERSION_CONFLICT', facts: { expected, actual: expected + 1, kinds: ['remarkNoted'] } },
    });
  });

  test('hides a dossier from those who may not see it, in refusals too', async () => {
    const command = { ...world.position('XA'), dossier: 'secretariat' };
    const send = (viewer: Viewer, idempotencyKey: string) =>
      world.register.execute(command, { viewer, idempotencyKey, expectedVersion: 0 });
    expect(await send(DELEGATE, 'a')).toMatchObject({ refusal: { code: 'UNKNOWN_DOSSIER' } });
    expect(await send(SECRETARIAT, 'a')).not.toMatchObject({ refusal: { code: 'UNKNOWN_DOSSIER' } });
  });

  test('an entry cannot change a record that is for others', async () => {
    const { register, id } = world;
    const again = remark(id, 'secretariat', { visibility: 'public' });
    await expect(register.append([again], { idempotencyKey: 'again' })).rejects.toThrow(/is for secretariat/);
  });
});

describe('a snapshot', () => {
  test('is shared as long as nothing happens, and never older than the last entry', async () => {
    const { register } = world;
    const other = await world.another();
    const load = () => register.loadDossiers({ slugs: ['trial'] }, { sight: VISIBILITIES });
    expect((await load()).records).toBe((await load()).records);
    for (const [index, code] of (['XA', 'XB', 'XC'] as const).entries()) {
      await other.execute(world.position(code), { viewer: SECRETARIAT, idempotencyKey: code });
      const { records, position } = await load();
      expect([records.position.size, position]).toEqual([index + 1, await register.position()]);
      expect((await register.loadDossiers({ slugs: ['trial'] }, { sight: ['public'] })).records).not.toBe(records);
    }
  });
});

describe('a past day', () => {
  test.each(SIGHTS)('is folded from the entries that were known by then, as far as %s sees', async (...sight) => {
    const { register, id } = world;
    await register.execute(world.position('XA'), { viewer: SECRETARIAT, idempotencyKey: 'a' });
    const at = async (asOf: string) => (await register.loadDossiers({ slugs: ['trial'] }, { sight, asOf })).records;
    expect((await at('2026-02-28')).dossier.size).toBe(0);
    expect([(await at('2026-03-09')).position.size, (await at('2026-03-10')).position.size]).toEqual([0, 1]);
    expect((await at('2026-03-09')).memberState.get(id('XA'))).toBeDefined();
    const { records } = await register.loadDossiers({ slugs: ['trial'] }, { sight });
    expect(sortedRecords(await at(TODAY))).toEqual(sortedRecords(records));
    const entries = await register.loadEntries({ sight });
    const whole = await register.loadDossiers({}, { sight, asOf: '2026-03-09' });
    expect(sortedRecords(whole.records)).toEqual(sortedRecords(fold(entriesAsOf(entries, '2026-03-09'))));
  });
});

/** Every record of every table, in an order that does not depend on how it was come by. */
function sortedRecords(records: ReturnType<typeof fold>) {
  return TABLE_NAMES.map((table) => [...records[table].values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
}
