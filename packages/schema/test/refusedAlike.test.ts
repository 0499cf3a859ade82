import type { NewEntry, Visibility } from '@concord/domain';
import { idsOf, newEntry, remark, worldEntries } from '@concord/register/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idOf, send } from './sending.ts';
import { ANONYMOUS, delegateOf, openWorld, TODAY, type World } from './world.ts';

/** For the state XC alone there are a whole commonwealth, and in a dossier for everybody something of each kind. */
const id = idsOf();
const [shut, nothing] = [idsOf(), idsOf()];
const FOR_XC: Visibility = 'concerned XC';
const OTHER = delegateOf('XB-open');

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.register.append(worldEntries(id, 'public', 'open'), { idempotencyKey: 'open' });
  await world.register.append(worldEntries(shut, FOR_XC, 'shut'), { idempotencyKey: 'shut' });
  await world.register.append(hiddenInTheOpen(), { idempotencyKey: 'hidden in the open' });
});
afterAll(() => world.close());

/** What is for XC in the dossier that everybody sees. */
function hiddenInTheOpen(): readonly NewEntry[] {
  const [dossierId, given] = [id('dossier'), { visibility: FOR_XC }];
  const said = { dossierId, documentId: shut('annex'), revisionId: shut('first'), stepId: id('step') };
  return [
    newEntry(
      'dossier',
      dossierId,
      'documentAdded',
      {
        ...{ documentId: shut('annex'), dossierId, slug: 'shut-annex', documentKind: 'agreement', purpose: null },
        title: { ru: 'Тайное', en: 'Secret' },
      },
      given,
    ),
    newEntry(
      'dossier',
      dossierId,
      'revisionIssued',
      { revisionId: shut('first'), documentId: shut('annex'), label: '1' },
      given,
    ),
    newEntry(
      'dossier',
      dossierId,
      'commentMade',
      {
        ...{ commentId: shut('comment'), dossierId, revisionId: shut('first'), stepId: id('step'), partyId: id('XC') },
        ...{ element: null, text: 'Тайное замечание', proposedWording: null, replyId: null },
      },
      given,
    ),
    newEntry(
      'dossier',
      dossierId,
      'positionsRequested',
      {
        ...{ requestId: shut('request'), dossierId, stepId: id('step'), letterNumber: '№ 1', senderId: id('body') },
        ...{ asksFor: null, addresseeIds: [id('XB')], meetingId: null, collectives: [] },
        ...{ informedIds: [], informedCollectives: [] },
        ...{ term: null, termDays: null, termUnit: 'calendarDays', calendarBodyId: null },
        answersKnown: true,
      },
      given,
    ),
    newEntry(
      'dossier',
      dossierId,
      'instructionGiven',
      {
        ...{ instructionId: shut('instruction'), dossierId, decisionId: null, actId: null, executorIds: [id('XB')] },
        ...{ object: { ru: 'доложить', en: 'report' }, coExecutorIds: [], reportToIds: [], condition: null },
        ...{ term: null, period: null, asNeeded: true },
      },
      given,
    ),
    newEntry(
      'dossier',
      dossierId,
      'measureAdded',
      {
        ...{ measureId: shut('measure'), dossierId, documentId: said.documentId, number: '1', executorIds: [id('XB')] },
        ...{ title: { ru: 'Мера', en: 'Measure' }, term: null },
      },
      given,
    ),
    newEntry(
      'meeting',
      shut('meeting'),
      'meetingAnnounced',
      {
        ...{ meetingId: shut('meeting'), sittings: [{ bodyId: id('body'), number: 9 }], place: null, synthetic: true },
        planned: { edtf: '2026-04-01', inferred: false },
      },
      given,
    ),
    { ...remark(id, 'hidden remark', given) },
  ];
}

type Ids = typeof id;
const document = idOf('Document', id('document'));
const step = idOf('Step', id('step'));
const party = idOf('MemberState', id('XB'));
const own = { dossier: 'open', document, step, party, occurred: TODAY };
const position = { ...own, stand: 'AGREED' };
const comment = { ...own, text: 'Замечание' };
const locator = 'paragraph 1';

/** What a delegate enters about a thing, by what is named: the same sentence about what is hidden and about what is not there. */
const ENTERED: readonly (readonly [string, string, (ids: Ids, slug: string) => object])[] = [
  ['expressPosition', 'dossier', (_, dossier) => ({ ...position, dossier })],
  ['expressPosition', 'document', (ids) => ({ ...position, document: idOf('Document', ids('annex')) })],
  ['expressPosition', 'step', (ids) => ({ ...position, step: idOf('Step', ids('step')) })],
  ['expressPosition', 'party', (ids) => ({ ...position, party: idOf('MemberState', ids('XB')) })],
  ['expressPosition', 'paper', (ids) => ({ ...position, source: { paper: idOf('Document', ids('paper')), locator } })],
  ['makeComment', 'dossier', (_, dossier) => ({ ...comment, dossier })],
  ['makeComment', 'document', (ids) => ({ ...comment, document: idOf('Document', ids('annex')) })],
  ['makeComment', 'revision', (ids) => ({ ...comment, revision: idOf('Revision', ids('first')) })],
  ['makeComment', 'reply', (ids) => ({ ...comment, reply: idOf('Reply', ids('comment')) })],
  ['recordReply', 'request', (ids) => ({ dossier: 'open', party, occurred: TODAY, request: ids('request') })],
  ['giveReport', 'instruction', (ids) => report({ instruction: idOf('Instruction', ids('instruction')) })],
  ['giveReport', 'dossier', (ids, dossier) => report({ dossier, instruction: idOf('Instruction', ids('x')) })],
  [
    'recordMeasureProgress',
    'measure',
    (ids) => ({ dossier: 'open', party, occurred: TODAY, state: 'DONE', measure: idOf('Measure', ids('measure')) }),
  ],
  [
    'correctEntry',
    'dossier',
    (_, dossier) => ({
      ...{ dossier, entry: idOf('JournalEntry', id('document')) },
      kind: 'MISENTRY',
      takeBack: true,
      reason: { ru: 'Описка' },
    }),
  ],
];

function report(given: object): object {
  return { dossier: 'open', by: [party], occurred: TODAY, text: 'Доклад', ...given };
}

/** Without the names of what was asked for, which the sender knows. */
function told(answer: unknown, ids: Ids, slug: string): string {
  const words = ['annex', 'step', 'XB', 'paper', 'first', 'comment', 'request', 'instruction', 'x', 'measure'];
  const inner = words.map(ids);
  const types = [
    'Document',
    'Step',
    'MemberState',
    'Revision',
    'Reply',
    'ConsultationRequest',
    'Instruction',
    'Measure',
  ];
  const global = types.flatMap((type) => inner.map((each) => idOf(type, each)));
  return [slug, ...global, ...inner].reduce((text, name) => text.replaceAll(name, '…'), JSON.stringify(answer));
}

describe('whoever names a thing that they may not see is told the same as of one that is not there', () => {
  test.each(ENTERED)('%s: %s', async (name, _, inputOf) => {
    const refused = async (ids: Ids, slug: string) => {
      const answer = await send(world, name, inputOf(ids, slug), OTHER, '');
      expect(answer.__typename).toBe('CommandRefused');
      return told(answer, ids, slug);
    };
    expect(await refused(shut, 'shut')).toBe(await refused(nothing, 'gone'));
  });

  test.each([
    ['dossier', '{ dossier(slug: "SLUG") { title } }'],
    ['document', '{ document(slug: "document-SLUG") { title } }'],
    ['paper', '{ document(slug: "paper-SLUG") { title } }'],
    ['body', '{ body(slug: "body-SLUG") { slug } }'],
    ['route', '{ route(slug: "route-SLUG") { slug } }'],
    ['member state', '{ memberState(code: "XA-SLUG") { code } }'],
    ['past day', '{ dossier(slug: "SLUG", asOf: "2026-03-10") { title } }'],
    ['day that has not come', '{ document(slug: "document-SLUG", asOf: "2999-01-01") { slug } }'],
    ['day that has not come, of a paper', '{ document(slug: "paper-SLUG", asOf: "2999-01-01") { slug } }'],
    ['day that has not come, of an annex', '{ document(slug: "SLUG-annex", asOf: "2999-01-01") { slug } }'],
    ['findings', '{ dataQuality(dossier: "SLUG") { totalCount } }'],
    ['board of one', '{ board(filter: { slugs: ["SLUG"] }) { rows { totalCount } } }'],
    ['awaited', '{ dossiers(filter: { awaiting: "XA-SLUG" }) { totalCount } }'],
    ['status', '{ dossiers(filter: { organisation: "org-SLUG" }) { totalCount } }'],
    ['owed', '{ outstanding(state: "XA-SLUG") { totalCount } }'],
    ['instructed', '{ instructions(filter: { executor: "body-SLUG" }) { totalCount } }'],
    ['met', '{ meeting(number: "1", body: "body-SLUG") { number: id } }'],
    ['found', '{ search(text: "SLUG") { totalCount } }'],
    ['how long', '{ howLongDoesItTake(by: DOSSIER, filter: { slugs: ["SLUG"] }) { __typename } }'],
  ])('a question for a %s', async (_, question) => {
    for (const viewer of [ANONYMOUS, OTHER]) {
      const [hidden, absent] = await Promise.all(['shut', 'gone'].map((slug) => answered(question, slug, viewer)));
      expect(hidden).toBe(absent);
    }
  });

  async function answered(question: string, slug: string, viewer: typeof OTHER | typeof ANONYMOUS): Promise<string> {
    const source = question.replaceAll('SLUG', slug);
    const answer = await world.runOk(source, {}, viewer).catch(({ message }: Error) => message);
    return JSON.stringify(answer).replaceAll(slug, '…');
  }

  test('a dossier that they want to follow', async () => {
    for (const viewer of [ANONYMOUS, OTHER]) {
      const refusal = (slug: string) =>
        world
          .follow('subscription ($slug: String!) { dossierChanged(slug: $slug) { __typename } }', { slug }, viewer)
          .then(
            () => undefined,
            ({ message }: Error) => message.replaceAll(slug, '…'),
          );
      expect(await refusal('shut')).toBe(await refusal('gone'));
      expect(await refusal('shut')).toContain('Досье');
    }
  });
});
