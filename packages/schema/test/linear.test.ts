import { execute, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createContext, schema } from '../src/index.ts';
import { openWorld, SECRETARIAT, TODAY, TRAINING, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** What an operation is answered when it is asked of a register that is not quite the world's. */
async function asked(source: string, different: Partial<World['register']>) {
  const register = { ...world.register, ...different };
  const contextValue = createContext({ register, viewer: SECRETARIAT, today: () => TODAY, locale: 'en' });
  const { data, errors } = await execute({ schema, document: parse(source), contextValue });
  expect(errors).toBeUndefined();
  return data as Readonly<Record<string, Readonly<{ totalCount: number }>>>;
}

describe('a list that is looked through', () => {
  test('works out where a dossier’s documents stand once, and not for each of them', async () => {
    let looked = 0;
    class Counting<K, V> extends Map<K, V> {
      override get(key: K): V | undefined {
        looked += 1;
        return super.get(key);
      }
    }
    const snapshot = await world.register.loadDossiers(
      {},
      { sight: ['public', 'members', 'concerned', 'secretariat'] },
    );
    const { records } = snapshot;
    // Another object, for which nothing has been worked out yet.
    const counted = { ...snapshot, records: { ...records, organisation: new Counting(records.organisation) } };
    const travelling = [...records.document.values()].filter(({ dossierId }) => dossierId !== null).length;
    const filter = 'filter: { statuses: [DRAFTING, UNDER_COORDINATION] }';
    const { a } = await asked(`{ a: documents(${filter}) { totalCount } b: documents(${filter}) { totalCount } }`, {
      loadDossiers: async () => counted,
    });
    expect(a?.totalCount).toBeGreaterThan(0);
    expect(looked).toBeGreaterThan(0);
    expect(looked).toBeLessThanOrEqual(travelling * records.organisation.size);
  });

  test('reads each text of the register once, however many filters hold it against something', async () => {
    const normalize = vi.spyOn(String.prototype, 'normalize');
    onTestFinished(() => normalize.mockRestore());
    const { document } = (await world.register.loadDossiers({}, { sight: ['public'] })).records;
    const filters = 20;
    const list = (n: number) => `a${n}: documents(filter: { title: { contains: "x${n}" } }) { totalCount }`;
    await asked(`{ ${Array.from({ length: filters }, (_, n) => list(n)).join(' ')} }`, {});
    expect(normalize.mock.calls.length).toBeLessThan(2 * 2 * document.size + filters + 100);
  });
});

test('whether entries may be corrected is told from them and the corrections in their streams alone', async () => {
  let loaded = 0;
  const { dossier } = (await asked(
    `{ dossier(slug: "${TRAINING}") { journal(first: 2) { nodes { id kind mayCorrect } } } }`,
    {
      loadEntries: async (choice) => {
        const entries = await world.register.loadEntries(choice);
        loaded += entries.length;
        return entries;
      },
    },
  )) as unknown as { dossier: { journal: { nodes: readonly { mayCorrect: boolean }[] } } };
  expect(dossier.journal.nodes.map(({ mayCorrect }) => mayCorrect)).toContain(true);
  // The page, one entry more to see whether it goes on, the two again, and what was corrected.
  expect(loaded).toBeLessThan(10);
});
