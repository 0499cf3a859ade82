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

const ROUTE =
  '... on RoutePublished { entries { kind } route { id slug version title synthetic steps { id key name type after join necessity termDays termUnit } } }';

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
    const { memberships } = (await world.runOk(`{ body(slug: "new-council") { memberships { id } } }`)).body;
    const ended = { membership: memberships[0].id, until: DAY, ...said };
    expect((await send(world, 'endMembership', ended, ADMIN, BODY)).body.memberships).toMatchObject([
      { from: { edtf: DAY } },
    ]);
    const again = await send(world, 'endMembership', ended, ADMIN, BODY);
    expect(again).toMatchObject({ code: 'SAID_BEFORE' });
    expect(await send(world, 'endMembership', { ...ended, membership: 'x' }, ADMIN, BODY)).toMatchObject({
      code: 'UNKNOWN_MEMBERSHIP',
    });
    const citation = { ru: 'статья 7', en: 'article 7' };
    const rule = {
      ...{ body, kind: 'MAJORITY', from: DAY, citation, quorum: { numerator: 1, denominator: 2 }, ...said },
      majority: { share: { numerator: 2, denominator: 3 }, of: 'VOTING' },
    };
    expect((await send(world, 'citeDecisionRule', rule, ADMIN, BODY)).body.rules).toMatchObject([
      { citation: 'статья 7', text: expect.stringContaining('две трети') },
    ]);
    const votes = { count: 1, of: 'MEMBERS', veto: [memberState.id] };
    const counted = { ...rule, from: '2026-03-19', citation: { ru: 'статья 27', en: 'article 27' }, majority: votes };
    expect(
      (await send(world, 'citeDecisionRule', { ...counted, matter: { ru: 'выборы', en: 'elections' } }, ADMIN, BODY))
        .body.rules,
    ).toContainEqual(
      expect.objectContaining({ citation: 'статья 27', text: expect.stringContaining('не менее 1 члена') }),
    );
    const neither = { ...counted, majority: { of: 'MEMBERS' } };
    expect(await send(world, 'citeDecisionRule', neither, ADMIN, BODY)).toMatchObject({ code: 'SHARE_OR_COUNT' });
    const { node } = await world.runOk(
      `query ($body: ID!) { node(id: $body) { ... on Body { rules { majority { share { numerator } count veto { ... on MemberState { id } } } } } } }`,
      { body },
    );
    expect(node.rules.map(({ majority }: { majority: object }) => majority)).toContainEqual({
      ...{ share: null, count: 1, veto: [{ id: memberState.id }] },
    });
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

  test('publishes a route, version by version, and a dossier stays on the one that it was opened on', async () => {
    const { organisation } = await send(
      world,
      'registerOrganisation',
      { slug: 'route-keeper', names: NAMES, synthetic: true, ...said },
      ADMIN,
      ORGANISATION,
    );
    const step = (key: string, ...after: string[]) => ({
      ...{
        key,
        name: { ru: `Этап ${key}` },
        type: 'APPROVAL',
        organisation: organisation.id,
        necessity: 'MUST',
        after,
      },
    });
    const steps = [step('draft'), step('left', 'draft'), step('right', 'draft')];
    const join = { ...step('both', 'left', 'right'), join: 'ANY', termDays: 30, termUnit: 'WORKING_DAYS' };
    const publish = (given: object[], viewer = ADMIN) =>
      send(world, 'publishRoute', { slug: 'kept', title: { ru: 'Маршрут' }, steps: given, ...said }, viewer, ROUTE);
    const { route, entries } = await publish([...steps, join]);
    expect(entries).toEqual([{ kind: 'routePublished' }]);
    expect(route).toMatchObject({ slug: 'kept', version: 1, title: 'Маршрут', synthetic: true });
    const keys = new Map(route.steps.map(({ id, key }: { id: string; key: string }) => [id, key]));
    const graph = route.steps.map(({ key, after, ...rest }: { key: string; after: string[] }) => ({
      ...{ ...rest, key, after: after.map((before) => keys.get(before)) },
    }));
    expect(graph).toMatchObject([
      { key: 'draft', after: [], join: 'ALL', termDays: null, termUnit: 'CALENDAR_DAYS' },
      { key: 'left', after: ['draft'] },
      { key: 'right', after: ['draft'] },
      { key: 'both', after: ['left', 'right'], join: 'ANY', termDays: 30, termUnit: 'WORKING_DAYS' },
    ]);

    const opened = await send(
      world,
      'openDossier',
      {
        ...{ slug: 'kept', title: { ru: 'Досье' }, route: { slug: 'kept', version: 1 }, visibility: 'PUBLIC', ...said },
        documents: [{ slug: 'kept', kind: 'AGREEMENT', title: { ru: 'Соглашение' }, revisionLabel: '1' }],
      },
      SECRETARIAT,
      '... on DossierOpened { dossier { route { version } } }',
    );
    expect(opened).toMatchObject({ dossier: { route: { version: 1 } } });

    const raced = await Promise.all([publish(steps), publish(steps), publish(steps)]);
    expect(raced.map((each) => each.route.version).toSorted()).toEqual([2, 3, 4]);
    const circular = [step('draft', 'both'), ...steps.slice(1), join];
    expect(await publish(circular)).toMatchObject({
      code: 'ROUTE_DOES_NOT_FIT',
      facts: { step: 'draft', given: 'both' },
      ru: expect.stringContaining('до него'),
    });
    expect(await publish(steps, SECRETARIAT)).toMatchObject({ code: 'ADMINISTRATORS_ONLY' });

    const { latest, first, before, routes, dossier } = await world.runOk(
      `query ($day: LocalDate!, $before: LocalDate!) {
         latest: route(slug: "kept") { version } first: route(slug: "kept", version: 1, asOf: $day) { version steps { key } }
         before: route(slug: "kept", asOf: $before) { version }
         routes { slug version } dossier(slug: "kept") { route { version } } }`,
      { day: DAY, before: '2026-03-17' },
    );
    expect([latest, before, dossier]).toEqual([{ version: 4 }, null, { route: { version: 1 } }]);
    expect(first).toEqual({ version: 1, steps: graph.map(({ key }: { key: string }) => ({ key })) });
    const kept = routes.filter(({ slug }: { slug: string }) => slug === 'kept');
    expect(kept.map(({ version }: { version: number }) => version)).toEqual([1, 2, 3, 4]);
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
