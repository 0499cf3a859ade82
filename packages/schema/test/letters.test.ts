import type { Viewer } from '@concord/domain';
import { idsOf, newEntry, worldEntries } from '@concord/register/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANONYMOUS, delegateOf, openWorld, SECRETARIAT, TODAY, type World } from './world.ts';

/** A dossier of its own for each test, on which nobody has written yet; `slug` names it. */
let world: World;
let worlds = 0;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const global = (type: string, inner: string): string => Buffer.from(`${type}:${inner}`).toString('base64');
let keys = 0;
const idempotencyKey = (): string => {
  keys += 1;
  return `letters ${keys}`;
};

async function begun() {
  worlds += 1;
  const [id, slug] = [idsOf(), `letters-${worlds}`];
  await world.register.append(worldEntries(id, 'public', slug), { idempotencyKey: slug });
  const ids = {
    document: global('Document', id('document')),
    step: global('Step', id('step')),
    paper: global('Document', id('paper')),
    party: (code: string) => global('MemberState', id(code)),
  };
  return { id, slug, ...ids, delegate: (code: string) => delegateOf(`${code}-${slug}`) };
}
type Begun = Awaited<ReturnType<typeof begun>>;

const RESULT = `__typename
  ... on CommandRefused { code facts ru: message(locale: RU) en: message(locale: EN) }`;

/** What a mutation leads to; its result is called `type` when it is carried out. */
async function run(name: string, type: string, input: object, viewer: Viewer = SECRETARIAT) {
  const Input = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const fields = `${RESULT} ... on ${type} { entries { kind } entry { id } dossier { slug } }`;
  const source = `mutation ($input: ${Input}!) { result: ${name}(input: $input) { ${fields} } }`;
  return (await world.runOk(source, { input: { idempotencyKey: idempotencyKey(), ...input } }, viewer)).result;
}

const send = ({ slug, step, paper, party }: Begun, changes: object = {}, viewer?: Viewer) =>
  run(
    'requestPositions',
    'PositionsRequested',
    {
      ...{ dossier: slug, step, letterNumber: 'исх. № 165', occurred: '2026-03-05', term: '2026-03-15' },
      ...{ addressees: [party('XA'), party('XB')], source: { paper, locator: 'heading' } },
      ...changes,
    },
    viewer,
  );
const answer = (dossier: string, party: string, request: string, changes: object = {}, viewer?: Viewer) =>
  run('recordReply', 'ReplyRecorded', { ...{ dossier, party, request, occurred: '2026-03-10' }, ...changes }, viewer);

const LETTERS = `query ($slug: String!, $asOf: LocalDate) { dossier(slug: $slug, asOf: $asOf) {
  outstanding { ... on OutstandingList { items { party { ... on MemberState { code } } } } }
  comments(first: 50) { totalCount edges { node { id text isEarlier disposition reply { letterNumber } } } }
  steps { requests { id letterNumber revisions { label } replies { id asked party { ... on MemberState { code } } }
    answers { party { ... on MemberState { code } } state daysWaiting daysToAnswer reply { id letterNumber } position { stand } } } }
} }`;

async function read({ slug }: Begun, viewer: Viewer = ANONYMOUS, asOf?: string) {
  const { dossier } = await world.runOk(LETTERS, { slug, asOf }, viewer);
  const requests = dossier.steps.flatMap((status: { requests: object[] }) => status.requests);
  const awaited = dossier.outstanding.items.map(({ party }: { party: { code: string } }) => party.code);
  return { comments: dossier.comments, request: requests[0], awaited };
}

const REPLY = { letterNumber: '№ XA-88', text: 'Позиция и замечания' };

describe('a letter and its answers', () => {
  test('are recorded by the secretariat and the state itself, and told to everybody, as of any day', async () => {
    const told = await begun();
    const { slug, document, party, delegate } = told;
    expect(await send(told)).toMatchObject({
      __typename: 'PositionsRequested',
      entries: [{ kind: 'positionsRequested' }],
    });
    const { id: request } = (await read(told)).request;
    const recorded = await answer(
      ...([slug, party('XA'), request] as const),
      {
        ...REPLY,
        stands: [{ document, stand: 'AGREED_WITH_COMMENTS' }],
        comments: ['пункт 10', 'пункт 2.3', null].map((element) => ({ document, element, text: `О ${element}` })),
      },
      delegate('XA'),
    );
    expect(recorded.entries.map(({ kind }: { kind: string }) => kind)).toEqual([
      ...['replyReceived', 'positionExpressed', 'commentMade', 'commentMade', 'commentMade'],
    ]);

    const after = await read(told);
    expect(after.request).toMatchObject({
      revisions: [{ label: '1' }],
      replies: [{ asked: true, party: { code: `XA-${slug}` } }],
      answers: [
        {
          state: 'ANSWERED',
          daysWaiting: null,
          daysToAnswer: 5,
          reply: { letterNumber: '№ XA-88' },
          position: { stand: 'AGREED_WITH_COMMENTS' },
        },
        { state: 'AWAITED', daysWaiting: 15, daysToAnswer: null, reply: null, position: null },
      ],
    });
    expect(after.comments.edges.map(({ node }: { node: { text: string } }) => node.text)).toEqual([
      ...['О null', 'О пункт 2.3', 'О пункт 10'],
    ]);
    expect(after.awaited).toEqual([`XB-${slug}`, `XC-${slug}`].sort());
    // The delegate entered it without a paper on the 20th: no earlier day knew it.
    const before = await read(told, ANONYMOUS, '2026-03-19');
    expect(before.request.answers.map(({ state }: { state: string }) => state)).toEqual(['AWAITED', 'AWAITED']);
    expect(before.comments.totalCount).toBe(0);
    expect((await world.runOk(LETTERS, { slug, asOf: '2026-03-04' })).dossier.steps[0].requests).toEqual([]);
  });

  test('can be asked for by id: a reply and a comment are nodes', async () => {
    const told = await begun();
    await send(told);
    const { id: request } = (await read(told)).request;
    const comments = [{ document: told.document, text: 'Уточнить' }];
    await answer(told.slug, told.party('XA'), request, { ...REPLY, comments });
    const { request: letter, comments: made } = await read(told);
    const ids = [letter.answers[0].reply.id, made.edges[0].node.id];
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename
      ... on Reply { text request { letterNumber } } ... on Comment { remark: text party { ... on MemberState { code } } } } }`;
    expect((await world.runOk(query, { ids })).nodes).toEqual([
      { __typename: 'Reply', text: REPLY.text, request: { letterNumber: 'исх. № 165' } },
      { __typename: 'Comment', remark: 'Уточнить', party: { code: `XA-${told.slug}` } },
    ]);
  });

  test('are no longer awaited once they were summarised', async () => {
    const told = await begun();
    await send(told);
    const { id: request } = (await read(told)).request;
    const summarised = { dossier: told.slug, request, occurred: '2026-03-16' };
    expect(await run('consolidateReplies', 'RepliesConsolidated', summarised, told.delegate('XA'))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await run('consolidateReplies', 'RepliesConsolidated', summarised)).toMatchObject({
      __typename: 'RepliesConsolidated',
    });
    const states = (letter: { answers: { state: string }[] }) => letter.answers.map(({ state }) => state);
    expect(states((await read(told)).request)).toEqual(['NOT_ANSWERED', 'NOT_ANSWERED']);
    expect(states((await read(told, ANONYMOUS, '2026-03-15')).request)).toEqual(['AWAITED', 'AWAITED']);
  });
});

describe('a reply', () => {
  test('is all or nothing: a part that is refused leaves nothing behind', async () => {
    const told = await begun();
    const { slug, document, party } = told;
    await send(told);
    const { id: request } = (await read(told)).request;
    const good = {
      stands: [{ document, stand: 'AGREED' }],
      comments: [1, 2, 3].map((number) => ({ document, element: `пункт ${number}`, text: 'Уточнить' })),
    };
    const before = await world.register.position();
    for (const [changes, code] of [
      [{ ...good, stands: [...good.stands, ...good.stands] }, 'REPEATED_DOCUMENT'],
      [{ ...good, stands: [...good.stands, { document: 'x', stand: 'AGREED' }] }, 'UNKNOWN_DOCUMENT'],
      [{ ...good, comments: [...good.comments, { document, text: 'а'.repeat(10_001) }] }, 'TEXT_TOO_LONG'],
      [{ ...good, comments: [...good.comments, { document, text: ' ' }] }, 'EMPTY_TEXT'],
      [{}, 'EMPTY_REPLY'],
    ] as const)
      expect(await answer(slug, party('XA'), request, changes)).toMatchObject({ code });
    expect(await world.register.position()).toEqual(before);
    expect((await answer(slug, party('XA'), request, good)).entries).toHaveLength(5);
  });

  test('of who was not asked is recorded by the secretariat and marked as such; it closes nothing', async () => {
    const told = await begun();
    const { slug, party, delegate } = told;
    await send(told);
    const { id: request } = (await read(told)).request;
    expect(await answer(slug, party('XC'), request, REPLY, delegate('XC'))).toMatchObject({
      code: 'NOT_ASKED',
      ru: expect.stringContaining('секретариат'),
    });
    expect(await answer(slug, party('XB'), request, REPLY, delegate('XA'))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await answer(slug, party('XC'), request, REPLY)).toMatchObject({ __typename: 'ReplyRecorded' });
    const { request: letter } = await read(told);
    expect(letter.replies).toMatchObject([{ asked: false, party: { code: `XC-${slug}` } }]);
    expect(letter.answers.map(({ state }: { state: string }) => state)).toEqual(['AWAITED', 'AWAITED']);
  });

  test.each([
    ['who is not signed in', {}, ANONYMOUS, 'NOT_SIGNED_IN'],
    ['who only reads', {}, { role: 'viewer', account: 'viewer' } as const, 'NOT_ALLOWED'],
    ['an unknown dossier', { dossier: 'no-such' }, SECRETARIAT, 'UNKNOWN_DOSSIER'],
    ['an unknown letter', { request: 'x' }, SECRETARIAT, 'UNKNOWN_REQUEST'],
    ['a letter with a NUL in its id', { request: 'a\0' }, SECRETARIAT, 'UNKNOWN_REQUEST'],
    ['an unknown party', { party: 'x' }, SECRETARIAT, 'UNKNOWN_PARTY'],
    ['an answer before the letter', { occurred: '2026-03-04' }, SECRETARIAT, 'BEFORE_SUBJECT'],
    ['a day that has not come', { occurred: '2026-03-21' }, SECRETARIAT, 'DATE_IN_FUTURE'],
    ['an unknown paper', { source: { paper: 'x', locator: 'heading' } }, SECRETARIAT, 'UNKNOWN_PAPER'],
  ])('refuses %s', async (_, changes, viewer, code) => {
    const told = await begun();
    await send(told);
    const { id: request } = (await read(told)).request;
    const refused = await answer(told.slug, told.party('XA'), request, { ...REPLY, ...changes }, viewer);
    expect(refused).toMatchObject({ __typename: 'CommandRefused', code, ru: expect.stringMatching(/[а-я]/) });
  });
});

test.each([
  ['a delegate', {}, 'NOT_ALLOWED', true],
  ['no addressee', { addressees: [] }, 'EMPTY_ADDRESSEES', false],
  ['a term before the letter', { term: '2026-03-04' }, 'TERM_BEFORE_LETTER', false],
  ['an unknown addressee', { addressees: ['x'] }, 'UNKNOWN_PARTY', false],
] as const)('no letter is sent by or with %s', async (_, changes, code, byDelegate) => {
  const told = await begun();
  expect(await send(told, changes, byDelegate ? told.delegate('XA') : SECRETARIAT)).toMatchObject({ code });
});

describe('a letter for information', () => {
  const SHOWN = `query ($slug: String!, $party: [ID!]) {
    dossier(slug: $slug) {
      outstanding { ... on OutstandingList { items { party { ... on MemberState { code } } } } }
      steps { requests { addressees { ... on MemberState { code } } answers { state }
        informed { ... on MemberState { code } ... on Collective { wording(locale: EN) } } } }
    }
    informing: letters(filter: { dossiers: [$slug], informed: $party }) { totalCount }
    asking: letters(filter: { dossiers: [$slug], asks: true }) { totalCount }
  }`;
  const shown = async ({ slug, party }: Begun) => {
    const { dossier, ...lists } = await world.runOk(SHOWN, { slug, party: [party('XB')] });
    const awaited = dossier.outstanding.items.map(({ party: each }: { party: { code: string } }) => each.code);
    return { requests: dossier.steps.flatMap(({ requests }: { requests: object[] }) => requests), awaited, ...lists };
  };
  const group = { ru: 'АС РСС', en: 'RCC administrations' };

  test('asks nobody and is shown at its step; nobody is awaited because of it', async () => {
    const told = await begun();
    const { awaited } = await shown(told);
    const informs = { addressees: [], informed: [told.party('XB')], informedCollectives: [group], term: null };
    expect(await send(told, informs)).toMatchObject({ __typename: 'PositionsRequested' });
    expect(await shown(told)).toEqual({
      requests: [{ addressees: [], answers: [], informed: [{ code: `XB-${told.slug}` }, { wording: group.en }] }],
      ...{ awaited, informing: { totalCount: 1 }, asking: { totalCount: 0 } },
    });
  });

  test('may ask some besides', async () => {
    const told = await begun();
    await send(told, { addressees: [told.party('XA')], informed: [told.party('XB')] });
    const { requests, asking, informing } = await shown(told);
    expect(requests).toMatchObject([{ answers: [{ state: 'AWAITED' }], informed: [{ code: `XB-${told.slug}` }] }]);
    expect([asking.totalCount, informing.totalCount]).toEqual([1, 1]);
  });

  test('is refused with a term, and a party that is asked and informed', async () => {
    const told = await begun();
    const [informed, term] = [[told.party('XB')], '2026-03-15'];
    expect(await send(told, { addressees: [], informed, term })).toMatchObject({
      ...{ code: 'LETTER_ASKS_NOBODY', facts: { field: 'term' } },
    });
    expect(await send(told, { informed })).toMatchObject({ code: 'REPEATED_ADDRESSEE' });
  });
});

const make = ({ slug, document, step, party }: Begun, changes: object = {}, viewer?: Viewer) =>
  run(
    'makeComment',
    'CommentMade',
    { dossier: slug, document, step, party: party('XA'), text: 'Уточнить', occurred: TODAY, ...changes },
    viewer,
  );
const dispose = ({ slug }: Begun, comment: string, changes: object = {}, viewer?: Viewer) =>
  run('disposeComment', 'CommentDisposed', { dossier: slug, comment, occurred: TODAY, ...changes }, viewer);

const TABLE = `query ($slug: String!, $document: ID!, $asOf: LocalDate) { dossier(slug: $slug, asOf: $asOf) {
  summaryTable(document: $document) { open counts { disposition count } revision { label }
    rows(first: 100) { totalCount edges { node { number element isEarlier letterNumber comment { id disposition reason } } } } }
  all: comments { totalCount }
  open: comments(open: true) { totalCount }
  rejected: comments(document: $document, disposition: [REJECTED]) { totalCount edges { node { reason } } }
} }`;

async function table({ slug, document }: Begun, viewer: Viewer = ANONYMOUS, asOf?: string) {
  const { dossier } = await world.runOk(TABLE, { slug, document, asOf }, viewer);
  return { ...dossier, rows: dossier.summaryTable.rows.edges.map(({ node }: { node: object }) => node) };
}

describe('comments', () => {
  test('are made by the state and considered by the secretariat, and stand in the summary table', async () => {
    const told = await begun();
    const { party, delegate } = told;
    for (const element of ['пункт 10', 'п. 2.3']) await make(told, { element }, delegate('XA'));
    await make(told, { element: 'пункт 2.3', party: party('XB'), proposedWording: 'до 1 мая' });
    expect(await make(told, { party: party('XB') }, delegate('XA'))).toMatchObject({ code: 'NOT_ALLOWED' });
    const { rows } = await table(told);
    expect(rows.map(({ number, element }: { number: number; element: string }) => [number, element])).toEqual([
      ...[
        [1, 'п. 2.3'],
        [2, 'п. 2.3'],
        [3, 'пункт 10'],
      ],
    ]);
    const { id } = rows[0].comment;
    expect(await dispose(told, id, { disposition: 'REJECTED' })).toMatchObject({ code: 'REASON_NEEDED' });
    expect(await dispose(told, 'x', { disposition: 'NOTED' })).toMatchObject({
      code: 'UNKNOWN_COMMENT',
      facts: { comment: 'x' },
    });
    expect(await dispose(told, id, { disposition: 'NOTED' }, delegate('XA'))).toMatchObject({ code: 'NOT_ALLOWED' });
    await dispose(told, id, { disposition: 'ACCEPTED' });
    await dispose(told, id, { disposition: 'REJECTED', reason: 'Вне предмета' });
    const after = await table(told);
    expect(after.rows[0].comment).toEqual({ id, disposition: 'REJECTED', reason: 'Вне предмета' });
    expect([after.summaryTable.open, after.open.totalCount, after.all.totalCount]).toEqual([2, 2, 3]);
    expect(after.rejected).toEqual({ totalCount: 1, edges: [{ node: { reason: 'Вне предмета' } }] });
    expect(after.summaryTable.counts).toContainEqual({ disposition: 'REJECTED', count: 1 });
    expect((await table(told, ANONYMOUS, '2026-03-19')).all.totalCount).toBe(0);
  });

  test('that are hidden are in no table, count or number, and unknown to who may not see them', async () => {
    const told = await begun();
    const { id, slug, delegate } = told;
    const common = { dossierId: id('dossier'), revisionId: id('revision'), stepId: id('step'), partyId: id('XA') };
    const said = { text: 'Тайно', proposedWording: null, replyId: null };
    await world.register.append(
      [
        newEntry(
          'dossier',
          id('dossier'),
          'commentMade',
          { commentId: id('hidden'), ...common, element: 'преамбула', ...said },
          { visibility: 'secretariat' },
        ),
      ],
      { idempotencyKey: `${slug} hidden` },
    );
    await make(told, { element: 'пункт 1' });
    for (const viewer of [ANONYMOUS, delegate('XA')]) {
      const seen = await table(told, viewer);
      expect(seen.rows).toMatchObject([{ number: 1, element: 'пункт 1' }]);
      expect([seen.summaryTable.open, seen.all.totalCount, seen.summaryTable.rows.totalCount]).toEqual([1, 1, 1]);
    }
    const all = await table(told, SECRETARIAT);
    expect(all.rows.map(({ element }: { element: string }) => element)).toEqual(['преамбула', 'пункт 1']);
    const hidden = global('Comment', id('hidden'));
    const { node } = await world.runOk('query ($id: ID!) { node(id: $id) { id } }', { id: hidden }, delegate('XA'));
    expect(node).toBeNull();
    expect(await dispose(told, hidden, { disposition: 'NOTED' })).toMatchObject({ __typename: 'CommentDisposed' });
    expect((await table(told, ANONYMOUS)).summaryTable.open).toBe(1);
  });
});

describe('the term of a letter', () => {
  const TERM = 'term termDays termUnit termUnknown(locale: EN) termDayOff(locale: EN) calendarBodies { slug }';
  const cited = async ({ id }: Begun, holidays: readonly string[] = []) =>
    world.register.append(
      [
        newEntry('body', id('body'), 'calendarCited', {
          ...{ calendarId: id('calendar'), bodyId: id('body'), firstYear: 2026, lastYear: 2026, weekend: [6, 7] },
          ...{ holidays, workingDays: [], citation: { ru: 'ст. 2', en: 'art. 2' } },
        }),
      ],
      { idempotencyKey: `calendar ${id('body')}` },
    );
  const asked = async ({ slug, step, paper, party }: Begun, given: object) => {
    const source = `mutation ($input: RequestPositionsInput!) { result: requestPositions(input: $input) { ${RESULT}
      ... on PositionsRequested { request { ${TERM} } } } }`;
    const input = {
      ...{
        dossier: slug,
        step,
        occurred: '2026-03-06',
        addressees: [party('XA')],
        source: { paper, locator: 'heading' },
      },
      ...{ idempotencyKey: idempotencyKey(), ...given },
    };
    return (await world.runOk(source, { input }, SECRETARIAT)).result;
  };
  const told = async ({ slug }: Begun) => {
    const source = `query ($slug: String!) { dossier(slug: $slug) { steps { requests { ${TERM} } } } }`;
    return (await world.runOk(source, { slug })).dossier.steps.flatMap(
      ({ requests }: { requests: readonly object[] }) => requests,
    );
  };

  test('in working days is counted by the calendar of the body, as far as one is known', async () => {
    const own = await begun();
    const said = { term: null, termDays: 3, termUnit: 'WORKING_DAYS', termDayOff: null };
    const working = { termDays: 3, termUnit: 'WORKING_DAYS' };
    expect(await asked(own, working)).toMatchObject({
      request: { ...said, termUnknown: 'No source gives the body’s working days of 2026.' },
    });
    await cited(own, ['2026-03-09']);
    expect(await told(own)).toEqual([
      { ...said, term: '2026-03-12', termUnknown: null, calendarBodies: [{ slug: expect.any(String) }] },
    ]);
    const { letters } = await world.runOk(
      `query ($slug: String!) { letters(filter: { dossiers: [$slug], term: { gte: "2026-03-12", lte: "2026-03-12" } }) { totalCount } }`,
      { slug: own.slug },
    );
    expect(letters.totalCount).toBe(1);
  });

  test('that ends on a day off is said to, at once and later', async () => {
    const own = await begun();
    await cited(own);
    const sunday = { term: '2026-03-15', termDays: null, termUnit: null, termUnknown: null, calendarBodies: [] };
    const said = { ...sunday, termDayOff: expect.stringMatching(/15 March 2026, is not a working day.*art. 2/) };
    expect(await asked(own, { term: '2026-03-15' })).toMatchObject({ request: said });
    expect(await told(own)).toEqual([said]);
  });

  test('is refused both ways', async () => {
    const own = await begun();
    expect(await asked(own, { term: '2026-03-15', termDays: 3 })).toMatchObject({ code: 'TERM_DOES_NOT_FIT' });
  });
});
