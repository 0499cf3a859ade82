import { type EntryKind, type Payloads, SEARCH_KINDS } from '@concord/domain';
import { idsOf, newEntry, worldEntries } from '@concord/register/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANONYMOUS, openWorld, SECRETARIAT, type World } from './world.ts';

/** On a public dossier the state «XA» answered, remarked, signed and has something to do; of one remark only the secretariat knows. */
const id = idsOf();
let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.register.append([...worldEntries(id, 'public', 'reach'), ...facts()], { idempotencyKey: 'reach' });
});
afterAll(() => world.close());

function facts() {
  const of = <K extends EntryKind>(kind: K, payload: object, visibility: 'public' | 'secretariat' = 'public') =>
    newEntry('dossier', id('dossier'), kind, { dossierId: id('dossier'), ...payload } as Payloads[K], { visibility });
  const comment = (own: string, text: string) => ({
    ...{ commentId: id(own), revisionId: id('revision'), stepId: id('step'), partyId: id('XA'), element: 'пункт 2.3' },
    ...{ text, proposedWording: 'оператор телеграфа', replyId: null },
  });
  return [
    of('revisionIssued', { revisionId: id('rev 1'), documentId: id('document'), label: 'PC.DD/14/Rev.1' }),
    of('positionsRequested', {
      ...{ requestId: id('request'), stepId: id('step'), letterNumber: 'исх. № 7712', senderId: id('body') },
      ...{ meetingId: null, asksFor: null, addresseeIds: [id('XA')], collectives: [], term: null, answersKnown: true },
    }),
    of('replyReceived', {
      ...{ replyId: id('reply'), requestId: id('request'), partyId: id('XA'), letterNumber: '№ XA-7713' },
      text: 'Просим об отсрочке',
    }),
    of('commentMade', comment('comment', 'Уточнить терминологию телеграфа')),
    of('commentMade', comment('secret', 'Секретная терминология'), 'secretariat'),
    of('instructionGiven', {
      ...{ instructionId: id('instruction'), decisionId: null, actId: null, executorIds: [id('XB')], period: null },
      ...{ object: { ru: 'вести реестр телеграфов', en: 'keep the register of telegraphs' }, coExecutorIds: [] },
      ...{ reportToIds: [id('XA')], condition: null, term: null, asNeeded: true },
    }),
    of('measureAdded', {
      ...{ measureId: id('measure'), documentId: id('document'), number: '7.7', executorIds: [id('XA')], term: null },
      title: { ru: 'Обмен телеграммами', en: 'Exchange of telegrams' },
    }),
    of('signatureRecorded', {
      ...{ signatureId: id('signature'), documentId: id('document'), partyId: id('XA'), manner: 'withReservation' },
      text: 'За исключением телеграфа',
    }),
  ];
}

const SEARCH = `query ($text: String!, $kinds: [SearchKind!], $first: Int, $after: String) {
  search(text: $text, kinds: $kinds, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { cursor node {
      kind title en: title(locale: EN) excerpt { text highlights { start end } } dossier { slug } node { __typename id }
    } }
  }
}`;

// biome-ignore lint/suspicious/noExplicitAny: a test names the fields that it asked for
type Result = any;
const asked = async (text: string, given: object = {}, viewer = ANONYMOUS) =>
  (await world.runOk(SEARCH, { text, ...given }, viewer)).search;
const results = async (text: string, given: object = {}, viewer = ANONYMOUS): Promise<Result[]> =>
  (await asked(text, given, viewer)).edges.map(({ node }: Result) => node);
const marked = ({ text, highlights }: Result): string[] =>
  highlights.map(({ start, end }: Result) => text.slice(start, end));

describe('search leads to', () => {
  test.each([
    ['XA-7713', 'REPLY', 'Reply', 'Ответ № XA-7713, XA', 'Reply No. XA-7713, XA', ['XA-7713']],
    ['отсрочки', 'REPLY', 'Reply', 'Ответ № XA-7713, XA', 'Reply No. XA-7713, XA', ['отсрочке']],
    ['терминология', 'COMMENT', 'Comment', 'Замечание: XA, пункт 2.3', 'Comment: XA, clause 2.3', ['терминологию']],
    ['операторы', 'COMMENT', 'Comment', 'Замечание: XA, пункт 2.3', 'Comment: XA, clause 2.3', ['оператор']],
    [
      ...['реестром телеграфов', 'INSTRUCTION', 'Instruction', 'Поручение: вести реестр телеграфов'],
      ...['Instruction: keep the register of telegraphs', ['реестр', 'телеграфов']],
    ],
    [
      ...['обмене телеграммами', 'MEASURE', 'Measure', 'Мероприятие 7.7: Обмен телеграммами'],
      ...['Measure 7.7: Exchange of telegrams', ['Обмен', 'телеграммами']],
    ],
    [
      ...['исключение телеграфов', 'SIGNATURE', 'Dossier', 'Подпись, Соглашение, XA: подписано с оговоркой'],
      ...['Signature, Соглашение, XA: signed with a reservation', ['исключением', 'телеграфа']],
    ],
  ])('%s: %s', async (text, kind, typeName, title, en, places) => {
    const [first] = await results(text as string);
    expect(first).toMatchObject({ kind, title, en, dossier: { slug: 'reach' }, node: { __typename: typeName } });
    expect(marked(first.excerpt)).toEqual(places);
  });

  test('the letter of a number with its day, and the dossier that it is about', async () => {
    expect((await results('исх. № 7712 от 1 марта 2026 г.'))[0]).toMatchObject({
      ...{ kind: 'LETTER', title: 'Письмо исх. № 7712, Совет, 1 марта 2026', dossier: { slug: 'reach' } },
      node: { __typename: 'Dossier' },
    });
  });

  test.each(['PC.DD/14/Rev.1', 'pc.dd/14/rev.1', 'Rev.1'])('the document of a revision called %s', async (label) => {
    const [document] = await results(label, { kinds: ['DOCUMENT'] });
    expect(document).toMatchObject({
      title: 'Соглашение',
      dossier: { slug: 'reach' },
      node: { __typename: 'Document' },
    });
    expect(document.excerpt.text).toBe('PC.DD/14/Rev.1');
  });

  test('a route, which is of no dossier', async () => {
    const [route] = await results('route-reach', { kinds: ['ROUTE'] });
    expect(route).toMatchObject({ title: 'Маршрут', dossier: null, node: { __typename: 'Route' } });
  });

  test('what a state said and owes, by its code, and shows where its name stands', async () => {
    const found = await results('xa-reach');
    expect(found[0]).toMatchObject({ kind: 'MEMBER_STATE', node: { __typename: 'MemberState' } });
    expect(
      found
        .slice(1)
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['COMMENT', 'INSTRUCTION', 'LETTER', 'MEASURE', 'REPLY', 'SIGNATURE'].toSorted());
    const [measure] = await results('XA телеграммы', { kinds: ['MEASURE'] });
    expect(measure.title).toBe('Мероприятие 7.7: Обмен телеграммами');
  });

  test('something with an id that node resolves to the same, whatever its kind', async () => {
    const kinds = new Set<string>();
    for (const text of ['xa-reach', 'совет', 'маршрут', 'комиссия', 'конце'])
      for (const { kind, node } of await results(text, { first: 100 })) {
        kinds.add(kind);
        const { node: again } = await world.runOk('query ($id: ID!) { node(id: $id) { __typename id } }', {
          id: node.id,
        });
        expect(again).toEqual(node);
      }
    expect(kinds.size).toBeGreaterThan(SEARCH_KINDS.length / 2);
  });
});

describe('what may not be seen', () => {
  test('is neither found nor counted, nor leaves a gap in the cursors', async () => {
    const [theirs, mine] = [await asked('терминология'), await asked('терминология', {}, SECRETARIAT)];
    expect(theirs).toMatchObject({ totalCount: 1, edges: [{ node: { kind: 'COMMENT' } }] });
    expect(mine.totalCount).toBe(2);
    expect(JSON.stringify(theirs)).not.toContain('Секретная');
    const cursors = async (viewer = ANONYMOUS) =>
      (await asked('xa-reach', { first: 3 }, viewer)).edges.map(({ cursor }: Result) => cursor);
    expect(await cursors()).toEqual(await cursors(SECRETARIAT));
    expect((await asked('xa-reach', {}, SECRETARIAT)).totalCount).toBe((await asked('xa-reach')).totalCount + 1);
  });
});
