import { idsOf, newEntry, worldEntries } from '@concord/register/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from './world.ts';

/** A body that is called otherwise since 16 March 2026. */
const id = idsOf();
let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.register.append(worldEntries(id, 'public', 'named'), { idempotencyKey: 'named' });
});
afterAll(() => world.close());

const QUERY = `query {
  changes(from: "2026-03-15", to: "2026-03-16", filter: { dossiers: ["named"] }, first: 1) {
    edges { node { entries { id } differences {
      kind ru: subject(locale: RU) before(locale: EN) after(locale: EN)
      entry { kind known { earliest } summary(locale: EN) }
    } } }
  }
}`;

test('what changed tells the name of a body with the entry by which it came, though that is none of the dossier’s', async () => {
  const entries = await world.register.loadEntries({ sight: ['public'], streamIds: [id('body')] });
  const original = entries.find(({ kind }) => kind === 'bodyRegistered');
  if (original?.kind !== 'bodyRegistered') throw new Error('There is no body.');
  const { en, ru } = original.payload.names;
  const names = { ru: { ...ru, full: 'Комиссия' }, en: { ...en, full: 'Commission' } };
  const replacement = {
    ...{ kind: 'bodyRegistered', version: 1, sources: [], occurred: original.occurred },
    payload: { ...original.payload, names },
  };
  await world.register.append(
    [
      newEntry('body', id('body'), 'factRevised', { corrects: original.id, reason: 'renamed', replacement } as never, {
        day: '2026-03-16',
      }),
    ],
    { idempotencyKey: 'renamed' },
  );
  const { changes } = await world.runOk(QUERY);
  expect(changes.edges).toMatchObject([
    {
      node: {
        entries: [],
        differences: [
          {
            ...{ kind: 'NAME', ru: 'Наименование органа', before: en.full, after: `Commission (${en.short})` },
            entry: { kind: 'factRevised', known: { earliest: '2026-03-16' }, summary: 'Fact revised: renamed' },
          },
        ],
      },
    },
  ]);
});
