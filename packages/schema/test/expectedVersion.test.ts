import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ADMIN, NAMES, paperOf, send } from './sending.ts';
import { openWorld, type World } from './world.ts';

const DAY = '2026-03-18';

let world: World;
let said: Readonly<{ occurred: string; source: Readonly<{ paper: string; locator: string }> }>;
beforeAll(async () => {
  world = await openWorld();
  said = { occurred: DAY, source: { paper: await paperOf(world), locator: 'heading' } };
});
afterAll(() => world.close());

const BODY = '... on BodyRecorded { body { id version } }';
const conflict = (expected: number, actual: number) => ({ code: 'VERSION_CONFLICT', facts: { expected, actual } });

describe('what has moved on since the sender saw it', () => {
  test('is refused of a body, for its members, its rules and its calendar, with what came since', async () => {
    const { organisations } = await world.runOk(
      '{ organisations(filter: { synthetic: true }) { edges { node { id } } } }',
    );
    const organisation = organisations.edges[0].node.id;
    const { memberStates } = await world.runOk('{ memberStates(filter: { codes: ["xa", "XB"] }) { id } }');
    const [first, second] = memberStates;
    const { body } = await send(
      world,
      'registerBody',
      { slug: 'versioned', kind: 'COUNCIL', organisation, names: NAMES, ...said },
      ADMIN,
      BODY,
    );
    expect(body.version).toBe(1);
    const join = { body: body.id, role: 'FULL_MEMBER', from: DAY, ...said };
    const joined = await send(world, 'startMembership', { ...join, party: first.id, expectedVersion: 1 }, ADMIN, BODY);
    expect(joined.body.version).toBe(2);
    const late = await send(world, 'startMembership', { ...join, party: second.id, expectedVersion: 1 }, ADMIN, BODY);
    expect(late).toMatchObject({ ...conflict(1, 2), facts: { kinds: ['membershipStarted'] } });
    const citation = { ru: 'статья 7', en: 'article 7' };
    const rule = { body: body.id, kind: 'CONSENSUS', from: DAY, citation, ...said };
    expect(await send(world, 'citeDecisionRule', { ...rule, expectedVersion: 1 }, ADMIN, BODY)).toMatchObject(
      conflict(1, 2),
    );
    const { memberships } = (await world.runOk('{ body(slug: "versioned") { memberships { id } } }')).body;
    const end = { membership: memberships[0].id, until: DAY, ...said };
    expect(await send(world, 'endMembership', { ...end, expectedVersion: 9 }, ADMIN, BODY)).toMatchObject(
      conflict(9, 2),
    );
    expect((await send(world, 'endMembership', { ...end, expectedVersion: 2 }, ADMIN, BODY)).body.version).toBe(3);
  });

  test('is refused of a route, by how many versions it has', async () => {
    const { organisations, bodies } = await world.runOk(
      '{ organisations(filter: { synthetic: true }) { edges { node { id } } } bodies(filter: { synthetic: true }) { edges { node { id } } } }',
    );
    const step = {
      ...{ key: 'council', name: { ru: 'Совет', en: 'Council' }, type: 'APPROVAL', necessity: 'MUST' },
      ...{ organisation: organisations.edges[0].node.id, bodies: [bodies.edges[0].node.id] },
    };
    const route = { slug: 'versioned-route', title: { ru: 'Путь', en: 'Way' }, steps: [step], ...said };
    const ROUTE = '... on RoutePublished { route { version } }';
    const publish = (expectedVersion: number) =>
      send(world, 'publishRoute', { ...route, expectedVersion }, ADMIN, ROUTE);
    expect(await publish(1)).toMatchObject(conflict(1, 0));
    expect(await publish(0)).toMatchObject({ route: { version: 1 } });
    expect(await publish(0)).toMatchObject(conflict(0, 1));
    expect(await publish(1)).toMatchObject({ route: { version: 2 } });
  });

  test('is refused of a document that is related to another', async () => {
    const { papers } = await world.runOk(
      '{ papers: documents(first: 2, filter: { travels: false, synthetic: true }) { edges { node { id version } } } }',
    );
    const [one, other] = papers.edges.map(({ node }: { node: { id: string; version: number } }) => node);
    const relation = { document: one.id, other: other.id, relation: 'BACKGROUND_FOR', ...said };
    const RELATED = '... on DocumentsRelated { document { version } }';
    const relate = (expectedVersion: number) =>
      send(world, 'relateDocuments', { ...relation, expectedVersion }, ADMIN, RELATED);
    expect(await relate(one.version + 1)).toMatchObject(conflict(one.version + 1, one.version));
    expect(await relate(one.version)).toMatchObject({ document: { version: one.version + 1 } });
  });
});
