import { idsOf, remark, worldEntries } from '@concord/register/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusedIn } from './refusedIn.ts';
import { ANONYMOUS, openWorld, RECORD, SECRETARIAT, TRAINING, type World } from './world.ts';

const id = idsOf();
let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.register.append(
    [
      ...worldEntries(id, 'public', 'seen'),
      remark(id, 'открытое замечание'),
      remark(id, 'скрытое замечание', { visibility: 'secretariat' }),
      ...worldEntries(idsOf(), 'secretariat', 'unseen'),
    ],
    { idempotencyKey: 'seen' },
  );
});
afterAll(() => world.close());

const SEARCH = `query ($text: String!, $kinds: [SearchKind!], $first: Int, $after: String) {
  search(text: $text, kinds: $kinds, first: $first, after: $after) {
    totalCount more pageInfo { hasNextPage endCursor }
    edges { node {
      kind title ru: title(locale: RU) en: title(locale: EN)
      excerpt { text highlights { start end } } english: excerpt(locale: EN) { text }
      dossier { slug }
      node { __typename id
        ... on Dossier { slug synthetic } ... on Document { slug synthetic } ... on Meeting { numbers synthetic }
        ... on MemberState { code synthetic } ... on Decision { number } ... on AgendaItem { itemNumber: number } }
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

describe('search', () => {
  test('finds the real dossier by words in another form, and shows where they stand', async () => {
    const [first] = await results('концепции цифрового разви', { kinds: ['DOSSIER'] });
    expect(first).toMatchObject({
      ...{ kind: 'DOSSIER', dossier: { slug: RECORD } },
      node: { __typename: 'Dossier', slug: RECORD, synthetic: false },
    });
    expect(marked(first.excerpt).map((word) => word.toLowerCase())).toEqual(
      expect.arrayContaining([expect.stringMatching(/^концепци/), expect.stringMatching(/^цифров/)]),
    );
    expect(first.title).toBe(first.ru);
    expect(first.en).toMatch(/[Cc]oncept/);
  });

  test('finds decisions, meetings and items by their numbers, the exact one first', async () => {
    const [decision] = await results('№ 53/24 – 9.2');
    expect(decision).toMatchObject({ kind: 'DECISION', node: { __typename: 'Decision', number: '53/24-9.2' } });
    expect(decision.title).toMatch(/^Решение № 53\/24-9\.2, /);
    expect(decision.en).toMatch(/^Decision No\. 53\/24-9\.2, /);
    expect(marked(decision.excerpt)).toEqual(['53/24-9.2', '53/24']);
    const exact = (await results('55/25')).filter(({ kind }) => kind === 'MEETING');
    expect(exact[0].node).toMatchObject({ numbers: ['55', '25'], synthetic: false });
    expect((await results('55/25-13', { kinds: ['AGENDA_ITEM'] }))[0].node).toMatchObject({ itemNumber: '55/25-13' });
  });

  test('finds letters, and shows the dossier in their place', async () => {
    const [letter] = await results('исх. № 165 от 30 апреля 2019 г.', { kinds: ['LETTER'] });
    expect(letter).toMatchObject({ kind: 'LETTER', dossier: { slug: RECORD }, node: { slug: RECORD } });
    expect(letter.title).toContain('Письмо исх. № 165');
    expect(marked(letter.excerpt)).toEqual(['165']);
  });

  test('finds a state by its code, of which no text tells, and in every language by its name', async () => {
    const [state] = await results('kz');
    expect(state).toMatchObject({ kind: 'MEMBER_STATE', node: { code: 'KZ', synthetic: false }, dossier: null });
    expect((await results('Казахстаном', { kinds: ['MEMBER_STATE'] }))[0].node.code).toBe('KZ');
    const [english] = await results('Kazakhstan', { kinds: ['MEMBER_STATE'] });
    expect(english.node.code).toBe('KZ');
    expect(english.excerpt.text).toContain('Kazakhstan');
  });

  test('says of the fictional that it is, through its object', async () => {
    const [training] = await results(TRAINING, { kinds: ['DOSSIER'] });
    expect(training.node).toMatchObject({ slug: TRAINING, synthetic: true });
  });

  test('gives ids that node resolves to the same object', async () => {
    for (const { node } of await results('совет', { first: 50 })) {
      const { node: again } = await world.runOk('query ($id: ID!) { node(id: $id) { __typename id } }', {
        id: node.id,
      });
      expect(again).toEqual({ __typename: node.__typename, id: node.id });
    }
  });

  test('goes page by page over the same list', async () => {
    const whole = await asked('концепция', { first: 100 });
    expect(whole.totalCount).toBe(whole.edges.length);
    expect(whole.totalCount).toBeGreaterThan(3);
    const pages: Result[] = [];
    let after: string | undefined;
    for (;;) {
      const page = await asked('концепция', { first: 2, after });
      pages.push(...page.edges);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(pages).toEqual(whole.edges);
    expect(whole.more).toBe(false);
  });

  test('gives only the kinds asked for', async () => {
    const kinds = new Set(
      (await results('развитие', { kinds: ['DOCUMENT', 'DECISION'], first: 100 })).map(({ kind }) => kind),
    );
    for (const kind of kinds) expect(['DOCUMENT', 'DECISION']).toContain(kind);
    expect(await results('развитие', { kinds: [] })).toEqual([]);
  });

  test('never shows nor counts what the reader may not see', async () => {
    const seen = await asked('замечание', { kinds: ['REMARK'], first: 100 });
    const all = await asked('замечание', { kinds: ['REMARK'], first: 100 }, SECRETARIAT);
    expect(all.totalCount).toBe(seen.totalCount + 1);
    expect(JSON.stringify(seen)).not.toContain('скрытое');
    expect(JSON.stringify(all)).toContain('скрытое');
    expect(await asked('unseen')).toMatchObject({ totalCount: 0, edges: [] });
    expect((await asked('unseen', {}, SECRETARIAT)).totalCount).toBeGreaterThan(3);
  });
});

describe('search refuses', () => {
  const ASK =
    'query ($text: String!, $first: Int, $after: String) { search(text: $text, first: $first, after: $after) { totalCount } }';

  test.each([
    ['', {}, /искать нечего/, /text is empty/],
    [' \u00A0\n', {}, /искать нечего/, /text is empty/],
    ['я'.repeat(201), {}, /201 знаков; ожидается не больше 200/, /201 characters long; expected at most 200/],
    ['а\0б', {}, /NUL/, /NUL/],
    ['план', { first: 101 }, /first: указано 101/, /first is 101/],
    ['план', { after: 'x' }, /не курсор/, /no cursor/],
  ])('%j with %j, in both languages', async (text, given, ru, en) => {
    expect(await refusedIn(world, 'ru', ASK, { text, ...given })).toMatch(ru);
    expect(await refusedIn(world, 'en', ASK, { text, ...given })).toMatch(en);
  });
});

describe('a day', () => {
  const found = async (text: string) =>
    (await results(text, { kinds: ['LETTER', 'DOCUMENT', 'MEETING'] })).map(({ kind, title }) => `${kind} ${title}`);

  test('finds what bears it, in any form in which it is written', async () => {
    const letters = await found('30.04.2019');
    expect(letters[0]).toMatch(/^(?:LETTER|DOCUMENT) .*165/);
    for (const text of ['30 апреля 2019 г.', '«30» апреля 2019 года', '30 апреля 2019', '2019-04-30', '30 April 2019'])
      expect([text, ...(await found(text)).slice(0, letters.length)]).toEqual([text, ...letters]);
  });

  test('beside a number that bears another is told, and nothing is told where the number bears it', async () => {
    const note = async (text: string): Promise<string | null> =>
      (await world.runOk('query ($text: String!) { search(text: $text) { note totalCount } }', { text })).search.note;
    expect(await note('исх. № 165 от 29 апреля 2019 г.')).toBe(
      'Под № 165 от 29 апреля 2019 г. ничего нет. Показано найденное по номеру, с другой датой.',
    );
    expect(await note('запрос исх. № 165 от 29 апреля 2019 г.')).toBe(
      'Под № 165 от 29 апреля 2019 г. ничего нет. Показано найденное по номеру, с другой датой.',
    );
    expect(await note('исх. № 165 от 30 апреля 2019 г.')).toBeNull();
    expect(await note('запрос исх. № 165 от 30 апреля 2019 г.')).toBeNull();
    expect(await note('165')).toBeNull();
  });
});

describe('the words of the field', () => {
  const titles = async (text: string, kind: string) =>
    (await results(text, { kinds: [kind], first: 100 })).map(({ title }) => title as string);

  test.each([
    ['возражение', 'POSITION', /: возражение$/],
    ['незаинтересованность', 'POSITION', /: незаинтересованность$/],
    ['согласовано', 'POSITION', /: согласовано( с замечаниями)?$/],
    ['согласование', 'POSITION', /: согласовано( с замечаниями)?$/],
    ['objection', 'POSITION', /: возражение$/],
    ['подписание', 'SIGNATURE', /^Подпись, /],
    ['сдача на хранение', 'DEPOSIT', /^Сдача на хранение: /],
    ['проект решения', 'DECISION', /^Проект решения/],
    ['Исполком РСС', 'BODY', /^Исполнительный комитет РСС$/],
    ['Экономсовет', 'BODY', /^(?:Экономический совет|Комиссия) /],
    ['КЭВ', 'BODY', /^Комиссия по экономическим вопросам$/],
    ['СГП', 'BODY', /^Совет глав правительств /],
    ['письмо Исполкома РСС 30.04.2019', 'LETTER', /^Письмо исх\. № 165, Исполнительный комитет РСС, 30 апреля 2019$/],
  ])('%s finds every %s that is so', async (text, kind, title) => {
    const found = await titles(text, kind);
    expect(found).not.toEqual([]);
    for (const one of found) expect(one).toMatch(title);
  });

  test('name what has no page of its own by its state and its document, and lead to the dossier', async () => {
    const [deposit] = await results('сдача на хранение', { kinds: ['DEPOSIT'] });
    expect(deposit.title).toMatch(/^Сдача на хранение: .+, .+/);
    expect(deposit.en).toMatch(/^Deposit: .+, .+/);
    expect(deposit.node).toMatchObject({ __typename: 'Dossier', slug: deposit.dossier.slug });
  });
});
