import { expect, test } from 'vitest';
import { type DossierPageData, type DossierPageUpdate, mergeDossier, silenceOf } from '../src/dossiers/dossier.ts';

test('a silent dossier that is read on today’s day is silent no more as soon as news comes', () => {
  const silent = { asOf: '2026-03-02', noNewsSince: '2019-09-15', lastKnown: '2019-09-15' };
  const data = { dossier: silent, present: silent } as unknown as DossierPageData;
  expect(silenceOf(data)).not.toBeNull();
  const dossier = { asOf: '2026-03-02', noNewsSince: null, lastKnown: '2026-03-02' };
  const update = { dossierChanged: { __typename: 'DossierState', dossier } } as unknown as DossierPageUpdate;
  const merged = mergeDossier(data, update);
  expect(merged !== 'reload' && silenceOf(merged)).toBeNull();
});
