import { onDay } from '@concord/domain';
import { idsOf, newEntry, remark, worldEntries } from '@concord/register/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANONYMOUS, openWorld, RECORD, SECRETARIAT, type World } from './world.ts';

const id = idsOf();
let world: World;
beforeAll(async () => {
  world = await openWorld();
  const hidden = { visibility: 'secretariat' as const };
  await world.register.append(
    [
      ...worldEntries(id, 'public', 'open'),
      remark(id, 'for-secretariat', hidden),
      remark(id, 'for-all'),
      newEntry(
        'document',
        id('hidden paper'),
        'documentRegistered',
        {
          ...{ documentId: id('hidden paper'), slug: 'for-secretariat-paper', documentKind: 'letter', number: null },
          ...{ title: { ru: 'Письмо', en: 'Letter' }, dated: onDay('2026-03-01'), synthetic: true },
        },
        hidden,
      ),
    ],
    { idempotencyKey: 'open' },
  );
});
afterAll(() => world.close());

const HISTORY = `query ($slug: String!, $asOf: LocalDate) { dossier(slug: $slug, asOf: $asOf) { position history {
  position
  entries { id streamId streamKind streamVersion kind version payload known { edtf } sources { paperId place } visibility recordedBy }
} } }`;

type Raw = Readonly<{
  streamId: string;
  streamKind: string;
  streamVersion: number;
  kind: string;
  payload: object;
  sources: readonly { paperId: string }[];
}>;

test('what a reader may not see is not in a history, nor does a missing number tell of it', async () => {
  const { dossier } = await world.runOk(HISTORY, { slug: 'open' }, ANONYMOUS);
  const entries: readonly Raw[] = dossier.history.entries;
  expect(JSON.stringify(entries)).not.toContain('for-secretariat');
  for (const own of Map.groupBy(entries, ({ streamId }) => streamId).values())
    expect(own.map(({ streamVersion }) => streamVersion)).toEqual(own.map((_, index) => index + 1));
  const { dossier: whole } = await world.runOk(HISTORY, { slug: 'open' }, SECRETARIAT);
  expect(JSON.stringify(whole.history.entries)).toContain('for-secretariat');
});

test('a history holds every paper that it cites, and no other dossier', async () => {
  const { dossier } = await world.runOk(HISTORY, { slug: RECORD });
  const entries: readonly Raw[] = dossier.history.entries;
  const streams = new Set(entries.map(({ streamId }) => streamId));
  const cited = entries.flatMap(({ sources }) => sources.map(({ paperId }) => paperId));
  expect(cited.length).toBeGreaterThan(100);
  expect(cited.filter((paperId) => !streams.has(paperId))).toEqual([]);
  const dossiers = entries.filter(({ streamKind }) => streamKind === 'DOSSIER').map(({ streamId }) => streamId);
  expect(new Set(dossiers).size).toBe(1);
});

test('it is the same on whatever day it is asked, up to the place that the answer reflects', async () => {
  const [now, then] = [
    await world.runOk(HISTORY, { slug: RECORD }),
    await world.runOk(HISTORY, { slug: RECORD, asOf: '2019-05-01' }),
  ];
  expect(then.dossier.history).toEqual(now.dossier.history);
  expect(now.dossier.history.position).toBe(now.dossier.position);
});

test('a stranger reads the role of who entered something, not the name', async () => {
  const now = new Date();
  await world.register.prisma.authUser.create({
    data: {
      ...{ id: 'secretariat', name: 'Вера Иванова', email: 'vera@example.org', role: 'secretariat' },
      ...{ createdAt: now, updatedAt: now },
    },
  });
  await world.register.execute(
    { command: 'noteRemark', dossier: 'open', remarkKind: 'unknown', text: { ru: 'Неизвестно' }, source: null },
    { viewer: SECRETARIAT, idempotencyKey: 'noted' },
  );
  const { dossier: whole } = await world.runOk(HISTORY, { slug: 'open' }, SECRETARIAT);
  expect(whole.history.entries.at(-1)).toMatchObject({ kind: 'remarkNoted', recordedBy: 'Вера Иванова' });
  const { dossier } = await world.runOk(HISTORY, { slug: 'open' }, ANONYMOUS);
  expect(dossier.history.entries.at(-1)).toMatchObject({ kind: 'remarkNoted', recordedBy: 'секретариат' });
  const inEnglish = await world.runOk(
    `query ($slug: String!) {
      dossier(slug: $slug) {
        history { entries { recordedBy(locale: EN) } }
        journal(first: 1) { nodes { recordedBy { name(locale: EN) } } }
      }
    }`,
    { slug: 'open' },
    ANONYMOUS,
  );
  expect(inEnglish.dossier.history.entries.at(-1)).toEqual({ recordedBy: 'secretariat' });
  expect(inEnglish.dossier.journal.nodes).toEqual([{ recordedBy: { name: 'secretariat' } }]);
});
