import type { LocalDate } from '@concord/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, TODAY, TRAINING, type World } from './world.ts';

let today: LocalDate = TODAY;
let world: World;
beforeAll(async () => {
  world = await openWorld(() => today, { pollEvery: 20 });
});
afterAll(() => world.close());

describe('when a day ends', () => {
  test('whoever follows the board gets it as it is on the next one', async () => {
    const updates = await world.follow(
      'subscription { boardChanged { ... on BoardRows { rows { dossier { asOf slug } attention { daysLate } } order } } }',
    );
    const next = updates.next();
    today = '2026-03-21';
    const { rows, order } = (await next).value.data.boardChanged;
    expect(rows).toHaveLength(order.length);
    expect(rows.every(({ dossier }: { dossier: { asOf: string } }) => dossier.asOf === today)).toBe(true);
    await updates.return(undefined);
  });

  test('whoever follows a dossier gets it as it is on the next one, and no entry', async () => {
    const updates = await world.follow(
      `subscription ($slug: String!) { dossierChanged(slug: $slug) { ... on DossierState { entries { id } dossier { asOf } } } }`,
      { slug: TRAINING },
    );
    const next = updates.next();
    today = '2026-03-22';
    expect((await next).value.data.dossierChanged).toEqual({ entries: [], dossier: { asOf: today } });
    await updates.return(undefined);
  });
});
