import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ADMIN, NAMES, newKey, onDayOf, paperOf, send } from './sending.ts';
import { ANONYMOUS, delegateOf, openWorld, SECRETARIAT, type World } from './world.ts';

const DAY = '2026-03-18';
const BODY =
  '... on BodyRecorded { cursor entries { kind } body { id slug names { short } memberships { role from { edtf } party { __typename ... on MemberState { code } } } rules { text citation } calendar { years { firstYear } workingDaysBetween(from: "2026-04-30", to: "2026-05-04") { count } } } }';
const STATE =
  '... on StateRegistered { cursor entries { kind } memberState { id code synthetic names { short cases { dative } } } }';
const ORGANISATION = '... on OrganisationRegistered { cursor entries { kind } organisation { id slug synthetic } }';
const ADMINISTRATION = '... on AdministrationRegistered { entries { kind } administration { id names { short } } }';

let world: World;
let said: Readonly<{ occurred: string; source: Readonly<{ paper: string; locator: string }> }>;
beforeAll(async () => {
  world = await openWorld();
  said = { occurred: DAY, source: { paper: await paperOf(world), locator: 'heading' } };
});
afterAll(() => world.close());

const position = async () => (await world.register.position()).number;

describe('the registry, through the API', () => {
  test('grows by an organisation, a body, a state in it, its rule and its calendar, each known since its day', async () => {
    const { organisation } = await send(
      world,
      'registerOrganisation',
      { slug: 'new-commonwealth', names: NAMES, synthetic: true, ...said },
      ADMIN,
      ORGANISATION,
    );
    expect(organisation).toMatchObject({ slug: 'new-commonwealth', synthetic: true });
    const { memberState, entries } = await send(
      world,
      'registerState',
      { code: 'XY', names: NAMES, synthetic: true, ...said },
      ADMIN,
      STATE,
    );
    expect(memberState).toMatchObject({ code: 'XY', names: { short: 'Новое', cases: { dative: 'Новому' } } });
    expect(entries).toEqual([{ kind: 'memberStateRegistered' }]);
    const registered = await send(
      world,
      'registerBody',
      { slug: 'new-council', kind: 'COUNCIL', organisation: organisation.id, names: NAMES, ...said },
      ADMIN,
      BODY,
    );
    const body = registered.body.id as string;
    const administration = await send(
      world,
      'registerAdministration',
      { state: memberState.id, slug: 'xy-communications', names: NAMES, ...said },
      ADMIN,
      ADMINISTRATION,
    );
    expect(administration).toMatchObject({ administration: { names: { short: 'Новое' } } });
    const membership = { body, party: memberState.id, role: 'FULL_MEMBER', from: DAY, ...said };
    expect((await send(world, 'startMembership', membership, ADMIN, BODY)).body.memberships).toEqual([
      { role: 'FULL_MEMBER', from: { edtf: DAY }, party: { __typename: 'MemberState', code: 'XY' } },
    ]);
    const citation = { ru: 'статья 7', en: 'article 7' };
    const rule = {
      ...{ body, kind: 'MAJORITY', from: DAY, citation, quorum: { numerator: 1, denominator: 2 }, ...said },
      majority: { share: { numerator: 2, denominator: 3 }, of: 'VOTING' },
    };
    expect((await send(world, 'citeDecisionRule', rule, ADMIN, BODY)).body.rules).toMatchObject([
      { citation: 'статья 7', text: expect.stringContaining('две трети') },
    ]);
    const calendar = {
      body,
      firstYear: 2026,
      lastYear: 2026,
      weekend: [6, 7],
      holidays: ['2026-05-01'],
      citation,
      ...said,
    };
    expect((await send(world, 'citeCalendar', calendar, ADMIN, BODY)).body.calendar).toEqual({
      years: [{ firstYear: 2026 }],
      workingDaysBetween: { count: 1 },
    });
    const { past, now } = await world.runOk(
      `query ($past: ID!, $now: ID!) {
         past: node(id: $past) { ... on Body { slug } }
         now: node(id: $now) { ... on Body { slug organisation { slug } } } }`,
      { past: onDayOf(body, '2026-03-17'), now: onDayOf(body, DAY) },
    );
    expect([past, now]).toEqual([null, { slug: 'new-council', organisation: { slug: 'new-commonwealth' } }]);
  });

  test('is known no earlier than what it refers to', async () => {
    const { organisation } = await send(
      world,
      'registerOrganisation',
      { slug: 'late', names: NAMES, synthetic: true, ...said },
      ADMIN,
      ORGANISATION,
    );
    const early = { ...said, occurred: '2026-03-17' };
    const body = { slug: 'early', kind: 'COUNCIL', organisation: organisation.id, names: NAMES };
    const before = await position();
    expect(await send(world, 'registerBody', { ...body, ...early }, ADMIN, BODY)).toMatchObject({
      code: 'KNOWN_TOO_EARLY',
      facts: { known: '2026-03-17', earliest: DAY },
    });
    expect(await position()).toBe(before);
    expect(await send(world, 'registerBody', { ...body, ...early, known: DAY }, ADMIN, BODY)).toMatchObject({
      body: { slug: 'early' },
    });
  });

  test('is entered by administrators alone', async () => {
    const input = { code: 'XX', names: NAMES, synthetic: true, ...said };
    const before = await position();
    expect(await send(world, 'registerState', input, SECRETARIAT, STATE)).toMatchObject({
      code: 'ADMINISTRATORS_ONLY',
    });
    expect(await send(world, 'registerState', input, delegateOf('XA'), STATE)).toMatchObject({
      code: 'ADMINISTRATORS_ONLY',
    });
    expect(await send(world, 'registerState', input, ANONYMOUS, STATE)).toMatchObject({ code: 'NOT_SIGNED_IN' });
    expect(await position()).toBe(before);
  });

  test('is entered once: the same key gives the first answer, another one is refused', async () => {
    const input = { code: 'XW', names: NAMES, synthetic: true, ...said };
    const key = newKey();
    const first = await send(world, 'registerState', input, ADMIN, STATE, key);
    expect(await send(world, 'registerState', input, ADMIN, STATE, key)).toEqual(first);
    expect(await send(world, 'registerState', input, ADMIN, STATE)).toMatchObject({ code: 'CODE_TAKEN' });
    expect(await send(world, 'registerState', { ...input, code: 'XV' }, ADMIN, STATE, key)).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  test('gives a code and a short name to one of those who ask at once', async () => {
    const states = Array.from({ length: 6 }, () =>
      send(world, 'registerState', { code: 'XU', names: NAMES, synthetic: true, ...said }, ADMIN, STATE),
    );
    const organisations = Array.from({ length: 6 }, () =>
      send(world, 'registerOrganisation', { slug: 'one', names: NAMES, synthetic: true, ...said }, ADMIN, ORGANISATION),
    );
    const answers = await Promise.all([...states, ...organisations]);
    const kinds = answers.map(({ __typename, code }) => code ?? __typename).toSorted();
    expect(kinds).toEqual([
      ...Array.from({ length: 5 }, () => 'CODE_TAKEN'),
      'OrganisationRegistered',
      ...Array.from({ length: 5 }, () => 'SLUG_TAKEN'),
      'StateRegistered',
    ]);
  });

  test('never mixes the fictional and the real, and says what it expected', async () => {
    const { memberStates } = await world.runOk('{ memberStates { id code synthetic } }');
    const real = memberStates.find(({ synthetic }: { synthetic: boolean }) => !synthetic);
    const { bodies } = await world.runOk('{ bodies(first: 100) { edges { node { id synthetic } } } }');
    const { node: body } = bodies.edges.find(({ node }: { node: { synthetic: boolean } }) => node.synthetic);
    const mixed = { body: body.id, party: real.id, role: 'OBSERVER', from: DAY, ...said };
    expect(await send(world, 'startMembership', mixed, ADMIN, BODY)).toMatchObject({ code: 'MIXES_SYNTHETIC' });
    const coded = { code: 'KZ', names: NAMES, synthetic: true, ...said };
    const { code, ru, en } = await send(world, 'registerState', coded, ADMIN, STATE);
    expect([code, ru, en]).toEqual([
      'INVALID_CODE',
      expect.stringContaining('XA до XZ'),
      expect.stringContaining('XA to XZ'),
    ]);
    const unknown = { ...mixed, party: 'nobody' };
    expect(await send(world, 'startMembership', unknown, ADMIN, BODY)).toMatchObject({
      code: 'UNKNOWN_PARTY',
      facts: { party: 'nobody' },
    });
  });
});
