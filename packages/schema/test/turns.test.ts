import { execute, GraphQLError, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createContext, schema } from '../src/index.ts';
import { eachInTurn } from '../src/turns.ts';
import { ANONYMOUS, openWorld, TODAY, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const STOPPED = 'stopped';

/** A context of an operation that can be stopped; `loaded` is called whenever what one of its fields asks for is there. */
function stoppable(loaded: (times: number, stop: () => void) => void) {
  const ending = new AbortController();
  let times = 0;
  const loadDossiers: World['register']['loadDossiers'] = async (...given) => {
    const snapshot = await world.register.loadDossiers(...given);
    times += 1;
    loaded(times, () => ending.abort(new GraphQLError(STOPPED)));
    return snapshot;
  };
  const register = { ...world.register, loadDossiers };
  const context = createContext({ register, viewer: ANONYMOUS, today: () => TODAY, locale: 'en' });
  return { ...context, today: TODAY, signal: ending.signal };
}

describe('an operation with many fields', () => {
  test('lets others have a turn before each of them, and goes on with none of them when it was stopped meanwhile', async () => {
    const fields = 10;
    const document = parse(
      `{ ${Array.from({ length: fields }, (_, n) => `a${n}: positions { totalCount }`).join(' ')} }`,
    );
    await world.register.loadDossiers({}, { sight: ['public'] });
    const contextValue = stoppable((times, stop) => {
      if (times === fields) setImmediate(stop);
    });
    const { errors } = await execute({ schema, document, contextValue });
    expect(errors?.map(({ message }) => message)).toEqual([STOPPED]);
  });

  test('is answered whole when nothing stops it', async () => {
    const document = parse('{ a: positions { totalCount } b: positions { totalCount } c: positions { totalCount } }');
    const { data, errors } = await execute({ schema, document, contextValue: stoppable(() => undefined) });
    expect(errors).toBeUndefined();
    expect(data?.c).toEqual(data?.a);
  });
});

test('searches of one operation come one after the other', async () => {
  let [open, most] = [0, 0];
  const search: World['register']['search'] = async (choice) => {
    open += 1;
    most = Math.max(most, open);
    try {
      return await world.register.search(choice);
    } finally {
      open -= 1;
    }
  };
  const register = { ...world.register, search };
  const contextValue = createContext({ register, viewer: ANONYMOUS, today: () => TODAY, locale: 'en' });
  const words = ['концепция', 'план', 'концепция', 'xyzzy'];
  const document = parse(`{ ${words.map((text, n) => `a${n}: search(text: "${text}") { totalCount }`).join(' ')} }`);
  const { data, errors } = await execute({ schema, document, contextValue });
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({ a2: data?.a0, a3: { totalCount: 0 } });
  expect([most, open]).toEqual([1, 0]);
});

test('long work is done piece by piece, in order, and stops in between', async () => {
  const pieces = Array.from({ length: 10 }, (_, piece) => piece);
  const done: number[] = [];
  const busy = (piece: number): number => {
    for (const until = performance.now() + 30; performance.now() < until; );
    done.push(piece);
    return piece * 2;
  };
  expect(
    await eachInTurn(
      stoppable(() => undefined),
      pieces,
      busy,
    ),
  ).toEqual(pieces.map((piece) => piece * 2));

  done.length = 0;
  let stop = (): void => undefined;
  const context = stoppable((_, end) => {
    stop = end;
  });
  await context.register.loadDossiers({}, { sight: ['public'] });
  setImmediate(() => stop());
  await expect(eachInTurn(context, pieces, busy)).rejects.toThrow(STOPPED);
  expect(done.length).toBeLessThan(pieces.length);
});

test('an operation names ten past days at most, in arguments and in ids', async () => {
  const asking = (days: number, more = '') =>
    `{ ${Array.from({ length: days }, (_, n) => `a${n}: dossiers(first: 1, asOf: "2026-03-0${1 + (n % 9)}") { totalCount } b${n}: dossiers(first: 1, asOf: "2026-02-1${n % 2}") { totalCount }`).join(' ')} ${more} }`;
  // Eight days of March and two of February, each of them named more than once.
  await world.runOk(`${asking(8)}`);
  await world.runOk(asking(8, 'c: dossiers(asOf: "2026-03-01") { totalCount } d: dossiers { totalCount }'));
  const past = await world.runOk('{ dossiers(first: 1, asOf: "2026-02-20") { edges { node { id } } } }');
  const { id } = past.dossiers.edges[0].node;
  for (const more of ['c: dossiers(asOf: "2026-03-19") { totalCount }', `c: node(id: "${id}") { id }`])
    expect(await world.runError(asking(8, more))).toEqual([expect.stringContaining('10')]);
});
