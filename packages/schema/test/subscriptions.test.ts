import { onDay } from '@concord/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idsFor, openWorld, RECORD, SECRETARIAT, TRAINING, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const EXPRESS = `mutation ($input: ExpressPositionInput!) { expressPosition(input: $input) { ... on PositionExpressed { cursor } ... on CommandRefused { code } } }`;

let keys = 0;
async function state(text: string) {
  keys += 1;
  const { document, step, party } = await idsFor(world, 'XE');
  const input = {
    dossier: TRAINING,
    document,
    step,
    party,
    stand: 'AGREED',
    occurred: '2026-03-19',
    text,
    idempotencyKey: `key ${keys}`,
  };
  return (await world.runOk(EXPRESS, { input }, SECRETARIAT)).expressPosition.cursor as string;
}

const DOSSIER = `subscription ($slug: String!, $after: Cursor) {
  dossierChanged(slug: $slug, after: $after) {
    __typename
    ... on DossierState { cursor entries { kind } dossier { slug position progress { stands { party { ... on MemberState { code } } position { text } } } } }
    ... on ResyncRequired { reason }
  }
}`;
const BOARD = `subscription ($after: Cursor, $filter: DossierFilter) {
  boardChanged(after: $after, filter: $filter) {
    __typename
    ... on BoardRows { cursor order rows { dossier { id slug } } counters { inProgress } }
    ... on ResyncRequired { reason }
  }
}`;
const JOURNAL = `subscription ($after: Cursor) {
  journal(after: $after) { __typename ... on JournalEntries { cursor entries { kind summary } } ... on ResyncRequired { reason } }
}`;

const said = (dossier: { progress: { stands: { party: { code: string }; position: { text: string } | null }[] } }) =>
  dossier.progress.stands.find(({ party }) => party.code === 'XE')?.position?.text;

describe('subscriptions', () => {
  test('bring the whole dossier as it is now', async () => {
    const { position } = await idsFor(world, 'XE');
    const updates = await world.follow(DOSSIER, { slug: TRAINING, after: position });
    const cursor = await state('раз');
    const { value } = await updates.next();
    expect(value.data.dossierChanged).toMatchObject({
      __typename: 'DossierState',
      cursor,
      entries: [{ kind: 'positionExpressed' }],
    });
    expect(said(value.data.dossierChanged.dossier)).toBe('раз');
    await updates.return(undefined);
  });

  test('replay what was missed after a cursor, and then go on', async () => {
    const { position } = await idsFor(world, 'XE');
    await state('два');
    const last = await state('три');
    const updates = await world.follow(JOURNAL, { after: position });
    const missed: unknown[] = [];
    for (let cursor = position; cursor !== last; ) {
      const { journal } = (await updates.next()).value.data;
      missed.push(...journal.entries);
      ({ cursor } = journal);
    }
    expect(missed).toHaveLength(2);
    const next = await state('четыре');
    expect((await updates.next()).value.data.journal).toMatchObject({
      cursor: next,
      entries: [{ kind: 'positionExpressed' }],
    });
    await updates.return(undefined);
  });

  test('bring the rows of the board that changed, with the order of all', async () => {
    const { position } = await idsFor(world, 'XE');
    const updates = await world.follow(BOARD, { after: position });
    await state('пять');
    const { rows, order } = (await updates.next()).value.data.boardChanged;
    expect(rows.map(({ dossier }: { dossier: { slug: string } }) => dossier.slug)).toEqual([TRAINING]);
    const { board } = await world.runOk('{ board { rows { edges { node { dossier { id } } } } } }');
    expect(order).toEqual(board.rows.edges.map(({ node }: { node: { dossier: { id: string } } }) => node.dossier.id));
    await updates.return(undefined);
  });

  test('tell when a dossier no longer matches the filter', async () => {
    const { document, step, position } = await idsFor(world, 'XE');
    const { dossier } = await world.runOk(
      'query ($slug: String!) { dossier(slug: $slug) { outstanding { ... on OutstandingList { items { party { ... on MemberState { id code } } } } } } }',
      { slug: TRAINING },
    );
    const [{ party }] = dossier.outstanding.items;
    const filter = { awaiting: party.code };
    const updates = await world.follow(BOARD, { after: position, filter });
    const input = { dossier: TRAINING, document, step, party: party.id, stand: 'AGREED', occurred: '2026-03-19' };
    await world.runOk(EXPRESS, { input: { ...input, idempotencyKey: 'leaves' } }, SECRETARIAT);
    const { boardChanged } = (await updates.next()).value.data;
    expect(boardChanged).toMatchObject({ __typename: 'BoardRows', rows: [] });
    const query =
      'query ($filter: DossierFilter) { board(filter: $filter) { rows { edges { node { dossier { id } } } } } }';
    const { board } = await world.runOk(query, { filter });
    expect(boardChanged.order).toEqual(
      board.rows.edges.map(({ node }: { node: { dossier: { id: string } } }) => node.dossier.id),
    );
    await updates.return(undefined);
  });

  test('leave out what does not concern the subscriber', async () => {
    const { position } = await idsFor(world, 'XE');
    const record = await world.follow(DOSSIER, { slug: RECORD, after: position });
    const real = await world.follow(BOARD, { after: position, filter: { synthetic: false } });
    const all = await world.follow(JOURNAL, { after: position });
    const first = [record.next(), real.next()];
    await state('шесть');
    // When the journal's own reader has it, the others have had it too and kept silent.
    await all.next();
    const silence = Symbol('silence');
    expect(await Promise.race([...first, new Promise((resolve) => setImmediate(resolve, silence))])).toBe(silence);
    for (const updates of [record, real, all]) await updates.return(undefined);
  });

  test('of a dossier that there is not say so, instead of waiting for ever', async () => {
    await expect(world.follow(DOSSIER, { slug: 'no-such' })).rejects.toThrow('Досье «no-such» нет');
  });

  test('tell of a meeting only those whose dossier is considered there', async () => {
    const { position } = await idsFor(world, 'XE');
    const [training, record] = [TRAINING, RECORD].map((slug) => world.follow(DOSSIER, { slug, after: position }));
    const meeting = await world.register.prisma.meeting.findFirstOrThrow({ where: { synthetic: false } });
    await world.register.append(
      [
        {
          ...{
            streamKind: 'meeting',
            streamId: meeting.streamId,
            kind: 'meetingHeld',
            version: 1,
            visibility: 'public',
          },
          ...{ occurred: onDay('2026-03-19'), known: onDay('2026-03-19'), sources: [] },
          payload: { meetingId: meeting.id, sittings: meeting.sittings, place: null, synthetic: false },
        } as never,
      ],
      { idempotencyKey: 'a real meeting' },
    );
    const entriesOf = async (updates: typeof training) =>
      (await (await updates)?.next())?.value.data.dossierChanged.entries;
    expect(await entriesOf(training)).toEqual([]);
    expect(await entriesOf(record)).toEqual([{ kind: 'meetingHeld' }]);
    for (const updates of [training, record]) await (await updates)?.return(undefined);
  });

  test.each([['nonsense'], ['AAAAAAAAAAAAAAAAAAAAAA']])(
    'answer an unknown cursor (%s) with ResyncRequired, never with silence',
    async (after) => {
      for (const [source, variables] of [
        [DOSSIER, { slug: TRAINING }],
        [BOARD, {}],
        [JOURNAL, {}],
      ] as const) {
        const updates = await world.follow(source, { ...variables, after });
        const [update] = Object.values((await updates.next()).value.data) as { __typename: string }[];
        expect(update?.__typename).toBe('ResyncRequired');
        expect((await updates.next()).done).toBe(true);
      }
    },
  );
});
