import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDataset } from '@concord/register';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, RECORD, TODAY, TRAINING, type World } from './world.ts';

/** What the training set does not tell yet: comments, a measure, and a document that is open for signature. */
const FACTS = `dataset: single-things
title: Single things
synthetic: true
dossier: { slug: ${TRAINING}, route: cts-agreements }
defaults: { sources: [{ paper: cts-letters, at: minutes 12 }] }
facts:
  - kind: commentMade
    occurred: today-3
    payload: { key: late, step: expert-group, document: registry-data-agreement, revision: редакция 3, party: XB, element: статья 9, text: Исправить ссылку }
  - kind: measureAdded
    occurred: today-30
    payload:
      key: overdue
      document: registry-data-agreement
      number: '2'
      title: { ru: Обмен, en: Exchange }
      executors: [XA, XB]
      term: today-5
  - kind: measureAdded
    occurred: today-30
    payload:
      key: later
      document: registry-data-agreement
      number: '1'
      title: { ru: Перечень, en: List }
      executors: [XA]
      term: today+40
  - { kind: signatureRecorded, occurred: today-2, payload: { key: early, document: registry-data-agreement, party: XA, manner: signed } }
`;

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const folder = await mkdtemp(join(tmpdir(), 'concord-single-'));
  await writeFile(join(folder, 'one.yaml'), FACTS);
  await loadDataset(world.register, join(folder, 'one.yaml'), { today: TODAY, log: () => undefined });
  await rm(folder, { recursive: true });
});
afterAll(() => world.close());

// biome-ignore lint/suspicious/noExplicitAny: a test names the fields that it asked for
type Data = any;
const nodes = ({ edges }: Data): Data[] => edges.map(({ node }: Data) => node);

describe('a meeting', () => {
  test('is reached by its short name, on any day that knew it, and all of them stand in one list', async () => {
    const { meetings } = await world.runOk('{ meetings(first: 100) { totalCount edges { node { slug title } } } }');
    expect(nodes(meetings).length).toBe(meetings.totalCount);
    for (const { slug, title } of nodes(meetings)) {
      const { meeting } = await world.runOk('query ($slug: String!) { meeting(number: $slug) { title } }', { slug });
      expect(meeting?.title, slug).toBe(title);
    }
    const past = await world.runOk('{ meetings(asOf: "2019-01-01") { edges { node { slug state } } } }');
    expect(nodes(past.meetings)).toEqual([
      { slug: 'cis-expert-group-2018-12-11', state: 'HELD' },
      { slug: '53-24', state: 'HELD' },
    ]);
  });

  test('that is joint is the same under the number of each body', async () => {
    const slugs = ['53-24', '53', 'rcc-council-of-heads-53', 'rcc-coordination-council-24'];
    const found = await Promise.all(
      slugs.map((slug) => world.runOk('query ($slug: String!) { meeting(number: $slug) { numbers } }', { slug })),
    );
    expect(found.map(({ meeting }) => meeting.numbers)).toEqual(slugs.map(() => ['53', '24']));
    expect((await world.runOk('{ meeting(number: "99-99") { numbers } }')).meeting).toBeNull();
  });
});

describe('a document', () => {
  test('tells its revisions, what was said of each, asked and decided, and how it is cited', async () => {
    const { document } = await world.runOk(`{ document(slug: "registry-data-agreement") {
      asOf position citation(locale: EN) dossier { slug }
      revisions { label positions { party { ... on MemberState { code } } stand } }
      requests { letterNumber }
    } }`);
    expect(document).toMatchObject({ asOf: TODAY, dossier: { slug: TRAINING } });
    expect(world.register.cursors.decode(document.position)).toBeDefined();
    expect(document.revisions.map(({ label }: Data) => label)).toEqual(['редакция 3', 'редакция 2', 'редакция 1']);
    const [third, second, first] = document.revisions;
    expect(third.positions[0]).toEqual({ party: { code: 'XC' }, stand: 'OBJECTED' });
    expect(second.positions.map(({ party }: Data) => party.code)).toEqual(['XI', 'XB', 'XH', 'XA']);
    expect(first.positions).toEqual([]);
    expect(document.requests.map(({ letterNumber }: Data) => letterNumber)).toEqual(
      ['66', '58', '51'].map((number) => `исх. № ${number}`),
    );
    expect(document.citation).toMatch(
      /^“Agreement on cross-border exchange .*” \(agreement, revision 3, 28 February 2026\)$/,
    );
  });

  test('that is a paper tells the decisions whose text it holds, and travels nowhere', async () => {
    const { document } = await world.runOk(`{ document(slug: "draft-decision-55-25-13") {
      dossier { slug } revisions { label } requests { letterNumber } decisions { state documents { slug dossier { slug } } }
    } }`);
    expect(document).toMatchObject({ dossier: null, revisions: [], requests: [] });
    expect(document.decisions.map(({ state }: Data) => state)).toEqual(['DRAFTED']);
    expect(document.decisions[0].documents[0].dossier.slug).toBe(RECORD);
  });

  test('has its summary table, by the label of a revision', async () => {
    const { document } = await world.runOk(`{ document(slug: "registry-data-agreement") {
      latest: summaryTable { revision { label } open rows { edges { node { number comment { text } } } } }
      second: summaryTable(revision: "редакция 2") { revision { label } rows { totalCount } }
      none: summaryTable(revision: "редакция 9") { open }
    } }`);
    expect(document.latest).toMatchObject({ revision: { label: 'редакция 3' }, open: 1 });
    expect(nodes(document.latest.rows)).toEqual([{ number: 1, comment: { text: 'Исправить ссылку' } }]);
    expect(document.second).toEqual({ revision: { label: 'редакция 2' }, rows: { totalCount: 0 } });
    expect(document.none).toBeNull();
  });

  test('of a past day is that of the day', async () => {
    const { document } = await world.runOk(
      'query ($asOf: LocalDate) { document(slug: "registry-data-agreement", asOf: $asOf) { asOf revisions { label } } }',
      { asOf: '2026-02-20' },
    );
    expect(document).toEqual({ asOf: '2026-02-20', revisions: [{ label: 'редакция 2' }, { label: 'редакция 1' }] });
  });
});

describe('a state', () => {
  const STATE = `query ($code: String!) { memberState(code: $code) {
    memberships { holds body { slug } }
    participation { asked answered awaited notAnswered cannotTell }
    positions(first: 100) { totalCount edges { node { stand occurred { latest } revision { document { slug } } } } }
    letters(first: 100) { totalCount edges { node { dossier { slug } request { letterNumber sent { latest } } answer { state daysToAnswer } } } }
    comments { totalCount edges { node { element text } } }
    signatures { document { slug } signature { state offRoute } }
  } }`;

  test('tells all that it said, was asked and signed', async () => {
    const { memberState } = await world.runOk(STATE, { code: 'XB' });
    const { letters, participation, positions } = memberState;
    const days = nodes(positions).map(({ occurred }) => occurred.latest);
    expect(days).toEqual(days.toSorted().reverse());
    expect(positions.totalCount).toBeGreaterThan(3);
    expect(letters.totalCount).toBe(participation.asked);
    const answered = nodes(letters).filter(({ answer }) => answer.state === 'ANSWERED');
    expect(answered.length).toBe(participation.answered);
    expect(nodes(memberState.comments).map(({ element }: Data) => element)).toEqual([
      ...['статья 9', 'статья 8', 'статья 5'],
    ]);
    expect(memberState.memberships.map(({ body }: Data) => body.slug)).toContain('cts-expert-group');
    expect(memberState.signatures.map(({ document }: Data) => document.slug)).toEqual([
      'equipment-recognition-agreement',
    ]);
  });

  test('is told to have signed what it signed, also before anybody could', async () => {
    const { memberState } = await world.runOk(STATE, { code: 'XA' });
    expect(memberState.signatures).toEqual([
      { document: { slug: 'equipment-recognition-agreement' }, signature: { state: 'SIGNED', offRoute: false } },
      { document: { slug: 'registry-data-agreement' }, signature: { state: 'SIGNED', offRoute: true } },
    ]);
  });

  test('that was neither asked nor spoke has no participation, and sits where its administration does', async () => {
    const { memberState } = await world.runOk(STATE, { code: 'KZ' });
    expect(memberState.participation).toBeNull();
    expect(memberState.memberships.length).toBeGreaterThan(0);
    expect([memberState.positions, memberState.letters].map(({ totalCount }) => totalCount)).toEqual([0, 0]);
  });
});

test('the measures of all plans begin with the most overdue, and then follow the plan', async () => {
  const { measures } = await world.runOk(
    '{ measures { totalCount edges { node { number late document { slug } } } } }',
  );
  expect(nodes(measures)).toEqual([
    { number: '2', late: true, document: { slug: 'registry-data-agreement' } },
    { number: '1', late: false, document: { slug: 'registry-data-agreement' } },
  ]);
});
