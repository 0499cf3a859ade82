import type { LocalDate } from '@concord/domain';
import { execute, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createContext, schema } from '../src/index.ts';
import { ANONYMOUS, openWorld, TODAY, TRAINING, type World } from './world.ts';

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

  test('an answer that is being given is of the day on which it began', async () => {
    const [began, over] = ['2026-03-22', '2026-03-23'];
    let isOver = false;
    const now = () => (isOver ? over : began);
    const contextValue = createContext({ register: world.register, viewer: ANONYMOUS, today: now, locale: 'en' });
    isOver = true;
    const document = parse('{ board { asOf } dossiers(first: 1) { edges { node { asOf } } } }');
    expect(await execute({ schema, document, contextValue })).toEqual({
      data: { board: { asOf: began }, dossiers: { edges: [{ node: { asOf: began } }] } },
    });
  });
});
