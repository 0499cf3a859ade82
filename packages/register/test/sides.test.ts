import { onDay, VISIBILITIES } from '@concord/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newEntry, openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('nothing that mixes the real with the fictional can be recorded, by whatever way it comes', async () => {
  const { id, register } = world;
  const before = await register.position();
  const real = { ...{ documentId: id('real'), slug: 'real', documentKind: 'letter' as const, synthetic: false } };
  const paper = newEntry('document', id('real'), 'documentRegistered', {
    ...real,
    ...{ title: { ru: 'Письмо', en: 'Letter' }, number: null, dated: onDay('2026-03-01') },
  });
  const fictional = newEntry('dossier', id('dossier'), 'remarkNoted', {
    ...{
      remarkId: id('remark'),
      dossierId: id('dossier'),
      remarkKind: 'unknown' as const,
      text: { ru: 'Замечание', en: 'Remark' },
    },
  });
  const cited = { ...fictional, sources: [{ paperId: id('real'), locator: 'paragraph 1' }] };
  await expect(register.append([paper, cited], { idempotencyKey: 'mixed' })).rejects.toThrow(
    'mixes the real with the fictional',
  );
  expect(await register.position()).toEqual(before);
  expect(await register.loadEntries({ sight: VISIBILITIES, ids: [id('real')] })).toEqual([]);
});
