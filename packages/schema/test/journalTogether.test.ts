import type { Id } from '@concord/domain';
import { execute, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createContext, schema } from '../src/index.ts';
import { ADMIN, CLUB_NAMES, type Correcting, openCorrecting } from './correctingWorld.ts';

let correcting: Correcting;
/** Where the journal was before anything was taken back. */
let after: string;
const CLUBS = ['one', 'two', 'three', 'four', 'five', 'six'];

beforeAll(async () => {
  correcting = await openCorrecting();
  const { told, correct, id, world } = correcting;
  const entries: Id[] = [];
  for (const club of CLUBS) {
    const organisation = await told(club, 'organisation', 'organisationRegistered', {
      ...{ organisationId: id(club), slug: club, names: CLUB_NAMES, synthetic: true },
    });
    entries.push(organisation.id);
    after = world.register.cursors.encode(organisation);
  }
  for (const entry of entries) await correct(entry, { takeBack: true });
});
afterAll(() => correcting.world.close());

/** What the newest entries of the journal say, and how many statements they were read by. */
async function newest(first: number, field: string) {
  const { register } = correcting.world;
  let statements = 0;
  const counting = <Given extends readonly unknown[], Read>(load: (...given: Given) => Read) => {
    return (...given: Given): Read => {
      statements += 1;
      return load(...given);
    };
  };
  const contextValue = createContext({
    register: {
      ...register,
      loadEntries: counting(register.loadEntries),
      loadDossiers: counting(register.loadDossiers),
    },
    ...{ viewer: ADMIN, today: () => '2026-04-01' as const, locale: 'en' },
  });
  const { data, errors } = await execute({
    ...{ schema, contextValue, variableValues: { after, first } },
    document: parse(
      `query ($after: Cursor, $first: Int) { journal(first: $first, after: $after) { nodes { kind ${field} } } }`,
    ),
  });
  expect(errors).toBeUndefined();
  const { nodes } = (data as { journal: { nodes: readonly object[] } }).journal;
  expect(nodes).toHaveLength(first);
  return { nodes, statements };
}

describe('Of entries that were taken back', () => {
  test.each([
    ['what they correct', 'corrects { kind }', { corrects: { kind: 'organisationRegistered' } }],
    ['whether they are about something fictional', 'synthetic', { synthetic: true }],
    ['what they are about', 'subject { __typename }', { subject: { __typename: 'Organisation' } }],
  ])('%s is looked up for all of a page together', async (_, field, told) => {
    const one = await newest(1, field);
    const all = await newest(CLUBS.length, field);
    expect(all.nodes).toEqual(CLUBS.map(() => ({ kind: 'misentryCorrected', ...told })));
    expect(all.statements).toBe(one.statements);
  });
});
