import { idsOf, newEntry, worldEntries } from '@concord/register/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANONYMOUS, openWorld, type World } from './world.ts';

const id = idsOf();
let world: World;
beforeAll(async () => {
  world = await openWorld();
  const instructed = (word: string, day: string) =>
    newEntry(
      'dossier',
      id('dossier'),
      'instructionGiven',
      {
        ...{
          instructionId: id(word),
          dossierId: id('dossier'),
          decisionId: null,
          actId: null,
          period: 'month' as const,
        },
        ...{ object: { ru: word, en: word }, executorIds: [id('body')], coExecutorIds: [], reportToIds: [] },
        ...{ condition: null, term: null, asNeeded: false },
      },
      { day },
    );
  await world.register.append(
    [
      ...worldEntries(id, 'public', 'reporting'),
      instructed('of-february', '2026-01-31'),
      instructed('of-none', '2026-02-10'),
    ],
    { idempotencyKey: 'reporting' },
  );
});
afterAll(() => world.close());

test('what is late says for which period a report is, in the language of the request, where that can be told', async () => {
  const { whatIsLate } = await world.runOk(
    `{ whatIsLate(first: 10, filter: { kinds: [INSTRUCTION], dossiers: ["reporting"] }) { edges { node {
         due ... on LateInstruction { ru: forPeriod(locale: RU) en: forPeriod(locale: EN) instruction { reason(locale: RU) } } } } } }`,
    {},
    ANONYMOUS,
  );
  expect(whatIsLate.edges.map(({ node }: { node: object }) => node)).toMatchObject([
    {
      ...{ due: '2026-02-28', ru: 'за февраль 2026 г.', en: 'for February 2026' },
      instruction: { reason: expect.stringContaining('Доклад за февраль 2026 г. ожидался не позднее 28 февраля 2026') },
    },
    { due: '2026-03-10', ru: null, en: null },
  ]);
});
