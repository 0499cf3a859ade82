import { onDay, sightOf, type Viewer } from '@concord/domain';
import { idsOf, newEntry, worldEntries } from '@concord/register/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusedIn } from './refusedIn.ts';
import { ANONYMOUS, openWorld, RECORD, SECRETARIAT, TODAY, type World } from './world.ts';

/** A public commonwealth, of whose body the secretariat alone knows a second meeting 77 and that its dossier comes to the first. */
const id = idsOf();
const hidden = { visibility: 'secretariat' as const };
const announced = (word: string, numbers: readonly number[], given = {}) =>
  newEntry(
    'meeting',
    id(word),
    'meetingAnnounced',
    {
      ...{ meetingId: id(word), place: null, synthetic: true, planned: onDay('2026-04-01') },
      sittings: numbers.map((number) => ({ bodyId: id('body'), number })),
    },
    given,
  );

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.register.append(
    [
      ...worldEntries(id, 'public', 'open'),
      announced('meeting', [77]),
      announced('hidden meeting', [77], hidden),
      announced('twin', [78]),
      announced('other twin', [78]),
      newEntry(
        'dossier',
        id('dossier'),
        'stepPlanned',
        {
          ...{ planId: id('plan'), dossierId: id('dossier'), stepId: id('step'), meetingId: id('meeting') },
          ...{ planned: onDay('2026-04-01'), place: null, documentIds: [] },
        },
        hidden,
      ),
    ],
    { idempotencyKey: 'open' },
  );
});
afterAll(() => world.close());

const DAYS = ['2018-10-08', '2018-10-10', '2018-12-11', '2019-05-01', '2019-09-15', '2019-09-18', TODAY];

const EVERYTHING = `query ($slug: String!, $asOf: LocalDate) {
  dossier(slug: $slug, asOf: $asOf) {
    __typename id asOf position
    steps { __typename state step { __typename id key bodies { __typename id asOf position } } plans { state } }
    documents { __typename document { id } statuses { status } }
  }
  body(slug: "rcc-council-of-heads", asOf: $asOf) {
    __typename id asOf position slug
    meetings { totalCount edges { node { __typename id asOf position title held { edtf } } } }
    dossiers(first: 50) { totalCount edges { node { __typename dossier { id asOf position slug } status { __typename state step { key } } } } }
  }
  bodies(first: 100, asOf: $asOf) { totalCount edges { node { asOf position } } }
  memberStates(asOf: $asOf) { asOf position code }
  outstanding(asOf: $asOf) { asOf position totalCount cannotTell { dossier { id } reason } }
}`;

describe.each(DAYS)('on %s', (day) => {
  test('every answer says which day and which place in the journal it reflects, and ids are of that day', async () => {
    const answer = await world.runOk(EVERYTHING, { slug: RECORD, asOf: day });
    const text = JSON.stringify(answer);
    const reflected = [...text.matchAll(/"asOf":"([^"]+)"/g)].map(([, asOf]) => asOf);
    expect(new Set(reflected)).toEqual(new Set([day]));
    const last = await world.register.loadEntries({ sight: sightOf(ANONYMOUS), first: 1, backwards: true });
    const [position] = last.map((entry) => world.register.cursors.encode(entry));
    expect(new Set([...text.matchAll(/"position":"([^"]+)"/g)].map(([, at]) => at))).toEqual(new Set([position]));
    for (const [, globalId = ''] of text.matchAll(/"id":"([^"]+)"/g))
      expect(Buffer.from(globalId, 'base64').toString().endsWith(`@${day}`)).toBe(day !== TODAY);
  });

  test('a body and what it has is the same by its slug, by its id and as it is reached from the dossier', async () => {
    const { body, dossier } = await world.runOk(EVERYTHING, { slug: RECORD, asOf: day });
    const { node } = await world.runOk(
      'query ($id: ID!) { node(id: $id) { id ... on Body { asOf dossiers(first: 50) { edges { node { dossier { id } } } } } } }',
      { id: body.id },
    );
    type Own = { node: { dossier: { id: string } } };
    expect(node).toEqual({
      ...{ id: body.id, asOf: day },
      dossiers: {
        edges: body.dossiers.edges.map(({ node: own }: Own) => ({ node: { dossier: { id: own.dossier.id } } })),
      },
    });
    const bodies = dossier.steps.flatMap(({ step }: { step: { bodies: { id: string }[] } }) => step.bodies);
    expect(bodies.map((each: { id: string }) => each.id)).toContain(body.id);
  });
});

test('what had not been known by a day is not there on it, and is on the next', async () => {
  const known = async (asOf: string) => {
    const { body, meeting, memberState, memberStates, bodies } = await world.runOk(
      `query ($asOf: LocalDate) {
        body(slug: "cis-economic-council", asOf: $asOf) { id }
        meeting(number: "53/24", asOf: $asOf) { id }
        memberState(code: "XA", asOf: $asOf) { id }
        memberStates(asOf: $asOf) { code }
        bodies(first: 100, asOf: $asOf) { edges { node { slug } } }
      }`,
      { asOf },
    );
    const [states, slugs] = [JSON.stringify(memberStates), JSON.stringify(bodies)];
    expect([states.includes('"XA"'), slugs.includes('"cis-economic-council"')]).toEqual([
      memberState !== null,
      body !== null,
    ]);
    return [body, meeting, memberState].map((found) => found !== null);
  };
  expect(await known('2018-10-07')).toEqual([false, false, false]);
  expect(await known('2018-10-09')).toEqual([true, false, false]);
  expect(await known('2018-10-10')).toEqual([true, true, false]);
  expect(await known(TODAY)).toEqual([true, true, true]);
});

test('a state is found by its code, and a body by nothing but its slug', async () => {
  const { upper, lower, none, body } = await world.runOk(`{
    upper: memberState(code: "XB") { code names { short(locale: EN) } } lower: memberState(code: " xb ") { code }
    none: memberState(code: "ZZ") { code } body: body(slug: "Экономический совет СНГ") { slug }
  }`);
  expect([upper, lower, none, body]).toEqual([{ code: 'XB', names: { short: 'Borea' } }, { code: 'XB' }, null, null]);
});

describe('the meeting 55/25', () => {
  const on = async (asOf: string | null, number = '55/25', body: string | null = null) =>
    (
      await world.runOk(
        `query ($number: String!, $body: String, $asOf: LocalDate) {
          meeting(number: $number, body: $body, asOf: $asOf) {
            asOf numbers held { edtf } planned { edtf }
            considered { dossier { slug asOf } step { key } plan { state documents { slug } } occurrence { outcome } }
          }
        }`,
        { number, body, asOf },
      )
    ).meeting;

  test('is unknown until it is announced, then planned, and never said to be held', async () => {
    expect(await on('2019-09-14')).toBeNull();
    const planned = {
      ...{ asOf: '2019-09-15', numbers: ['55', '25'], held: null, planned: { edtf: '2019-09-16/2019-09-17' } },
      considered: [
        {
          ...{ dossier: { slug: RECORD, asOf: '2019-09-15' }, step: { key: 'rcc-follow-up' }, occurrence: null },
          plan: { state: 'PLANNED', documents: [{ slug: 'cis-digital-concept' }, { slug: 'cis-digital-plan' }] },
        },
      ],
    };
    expect(await on('2019-09-15')).toEqual(planned);
    expect(await on('2019-09-18')).toMatchObject({ held: null, considered: [{ plan: { state: 'NO_REPORT' } }] });
  });

  test('is found as people write it', async () => {
    for (const number of ['№ 55/25', ' 055 / 025', '55'])
      expect((await on(null, number)).numbers).toEqual(['55', '25']);
    expect((await on(null, '25', 'rcc-coordination-council')).numbers).toEqual(['55', '25']);
    expect(await on(null, '25', 'rcc-council-of-heads')).toBeNull();
    expect(await on(null, '55/25', 'no-such-body')).toBeNull();
    expect(await on(null, '55/25', '')).toBeNull();
    expect(await on(null, 'пятьдесят пять')).toBeNull();
  });

  test('the one before considered the dossier, with an outcome for each document', async () => {
    const { meeting } = await world.runOk(
      `{ meeting(number: "53/24", asOf: "2019-05-01") {
        considered { dossier { slug } step { key } plan { state } occurrence { outcomes { document { slug } outcome } } }
      } }`,
    );
    expect(meeting.considered).toEqual([
      {
        ...{ dossier: { slug: RECORD }, step: { key: 'rcc-endorsement' }, plan: null },
        occurrence: {
          outcomes: [
            { document: { slug: 'cis-digital-concept' }, outcome: 'ENDORSED' },
            { document: { slug: 'cis-digital-plan' }, outcome: 'ENDORSED' },
          ],
        },
      },
    ]);
  });

  test('reached from another dossier says the same of all dossiers', async () => {
    const { dossier } = await world.runOk(
      `query ($slug: String!) { dossier(slug: $slug, asOf: "2019-05-01") {
        steps { occurrences { meeting { numbers considered { dossier { slug asOf } } } } }
      } }`,
      { slug: RECORD },
    );
    type Step = { occurrences: { meeting: { considered: object[] } | null }[] };
    const meetings = dossier.steps.flatMap((step: Step) => step.occurrences.flatMap(({ meeting }) => meeting ?? []));
    expect(meetings).toHaveLength(3);
    for (const { considered } of meetings)
      expect(considered).toEqual([{ dossier: { slug: RECORD, asOf: '2019-05-01' } }]);
  });
});

describe('a meeting that the secretariat alone knows', () => {
  const seenBy = (viewer: Viewer, body: string | null = null) =>
    world.runOk(
      `query ($body: String) { meeting(number: "77", body: $body) { id considered { dossier { slug } } } }`,
      { body },
      viewer,
    );
  const QUERY = '{ meeting(number: "77") { id } }';

  test('is neither found nor named to others, and not counted', async () => {
    const { meeting } = await seenBy(ANONYMOUS);
    expect(meeting).toEqual({ id: Buffer.from(`Meeting:${id('meeting')}`).toString('base64'), considered: [] });
    const totals = async (viewer: Viewer) =>
      (await world.runOk('{ body(slug: "body-open") { meetings { totalCount } } }', {}, viewer)).body.meetings
        .totalCount;
    expect([await totals(ANONYMOUS), await totals(SECRETARIAT)]).toEqual([3, 4]);
  });

  test('is one of two to the secretariat, in whose language the refusal names both', async () => {
    expect(await refusedIn(world, 'ru', QUERY, {}, SECRETARIAT)).toBe(
      'Номер 77 есть у нескольких заседаний: «Совет, № 77» (1 апреля 2026; body: body-open); «Совет, № 77» (1 апреля 2026; body: body-open). Укажите номер целиком или орган (body); id каждого даёт meetings этого органа.',
    );
    expect(await refusedIn(world, 'en', QUERY, {}, SECRETARIAT)).toContain('Several meetings carry the number 77: ');
    const { body } = await world.runOk(
      '{ body(slug: "body-open") { meetings { edges { node { numbers considered { dossier { slug } } } } } } }',
      {},
      SECRETARIAT,
    );
    const considered = body.meetings.edges.flatMap(({ node }: { node: { considered: object[] } }) => node.considered);
    expect(considered).toEqual([{ dossier: { slug: 'open' } }]);
  });
});

describe('a day that has not come', () => {
  test.each([
    'memberState(code: "XA", asOf: $day) { id }',
    'memberStates(asOf: $day) { id }',
    'body(slug: "x", asOf: $day) { id }',
    'bodies(asOf: $day) { totalCount }',
    'meeting(number: "55/25", asOf: $day) { id }',
    'outstanding(asOf: $day) { totalCount }',
    'changes(from: "2019-01-01", to: $day) { totalCount }',
  ])('is refused in both languages: %s', async (field) => {
    const query = `query ($day: LocalDate!) { ${field} }`;
    expect(await refusedIn(world, 'ru', query, { day: '2026-03-21' })).toContain('ещё не наступил');
    expect(await refusedIn(world, 'en', query, { day: '2026-03-21' })).toContain('has not come yet');
  });
});

test('a body’s meetings are read page by page', async () => {
  const page = async (args: string) =>
    (
      await world.runOk(
        `{ body(slug: "body-open") { meetings(${args}) { pageInfo { hasNextPage endCursor } edges { node { id } } } } }`,
      )
    ).body.meetings;
  const first = await page('first: 2');
  const second = await page(`first: 2, after: "${first.pageInfo.endCursor}"`);
  const ids = [...first.edges, ...second.edges].map(({ node }: { node: { id: string } }) => node.id);
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage, new Set(ids).size]).toEqual([true, false, 3]);
});
