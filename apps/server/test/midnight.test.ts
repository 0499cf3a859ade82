import type { LocalDate } from '@concord/domain';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startServer } from '../src/index.ts';
import { Connection } from './testkit/connection.ts';
import { findOpenStep } from './testkit/training.ts';
import { startWorld, type World } from './testkit/world.ts';

const QUIET: readonly LocalDate[] = ['2026-03-03', '2026-03-04'];

let day: LocalDate = '2026-03-02';
let world: World;
let slug: string;
beforeAll(async () => {
  world = await startWorld({ today: () => day, pollEvery: 20 });
  slug = (await findOpenStep(world, await world.token({ role: 'secretariat' }))).dossier;
});
afterAll(() => world.close());

type Told = Readonly<{
  data: Readonly<{ boardChanged?: Readonly<{ asOf: LocalDate }>; dossierChanged?: Readonly<{ dossier: unknown }> }>;
}>;

describe('Over midnight', () => {
  it('is told as of the day that has begun, however many pass and although nothing is entered', async () => {
    const connection = new Connection(world.url);
    await connection.hello();
    const readers = world.feed.readers();
    connection.subscribe('board', 'subscription { boardChanged { ... on BoardRows { asOf } } }');
    connection.subscribe(
      'dossier',
      `subscription { dossierChanged(slug: "${slug}") { ... on DossierState { dossier { asOf } } } }`,
    );
    await world.feed.reaches(readers + 2);
    for (const next of QUIET) {
      day = next;
      const came = [await connection.next(), await connection.next()];
      const told = Object.assign({}, ...came.map(({ payload }) => (payload as Told).data));
      expect(told).toEqual({ boardChanged: { asOf: next }, dossierChanged: { dossier: { asOf: next } } });
    }
    connection.cut();
  });

  it('asks anew who could not be told of the day: no entry tells of it', async () => {
    const loadEntries = () => Promise.reject(new Error('away'));
    const register = { ...world.register, feed: world.feed, loadEntries };
    const { log } = world;
    const server = await startServer({ register, log, today: () => day, host: '127.0.0.1', port: 0 });
    onTestFinished(() => server.close());
    const connection = new Connection(server.url);
    await connection.hello();
    const readers = world.feed.readers();
    connection.subscribe(
      'dossier',
      `subscription {
        dossierChanged(slug: "${slug}") {
          __typename
          ... on DossierState { dossier { journal(first: 1) { edges { node { kind } } } } }
          ... on ResyncRequired { reason }
        }
      }`,
    );
    await world.feed.reaches(readers + 1);
    day = '2026-03-05';
    expect((await connection.next()).payload).toEqual({
      data: {
        dossierChanged: { __typename: 'ResyncRequired', reason: expect.stringMatching('Another day|новый день') },
      },
    });
    expect(await connection.next()).toMatchObject({ type: 'complete' });
    connection.cut();
  });
});
