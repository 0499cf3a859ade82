import type { LocalDate } from '@concord/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paperOf, send } from './sending.ts';
import { delegateOf, openWorld, SECRETARIAT, TODAY, type World } from './world.ts';

/** An agreement of a fictional commonwealth, from its first draft until it is in force, entered through the API alone, day by day. */
let today: LocalDate = TODAY;
let world: World;
let paper: string;
beforeAll(async () => {
  world = await openWorld(() => today);
  paper = await paperOf(world);
});
afterAll(() => world.close());

const dossier = 'roaming';

// biome-ignore lint/suspicious/noExplicitAny: a test names the fields that it asked for
type Data = any;

/** Enters what happened on the day; it must be carried out. */
async function enter(name: string, carried: string, input: object, viewer = SECRETARIAT, fields = 'cursor') {
  const given = { occurred: today, source: { paper, locator: 'heading' }, ...input };
  const result = await send(world, name, given, viewer, `... on ${carried} { ${fields} }`);
  expect([today, name, result.en ?? result.__typename]).toEqual([today, name, carried]);
  return result;
}

/** The states that are waited for. */
const waiting = ({ outstanding }: Data): string[] => outstanding.items.map(({ party }: Data) => party.code);

/** What everybody can know of the agreement. */
async function read(asOf?: string): Promise<Data> {
  const { found } = await world.runOk(
    `query ($slug: String!, $asOf: LocalDate) { found: dossier(slug: $slug, asOf: $asOf) {
       documents { revision { label } statuses { status }
         document { id entryIntoForce { state computed { edtf } notYet(locale: EN) } } }
       steps { state step { id key bodies { id } } requests { id answers { party { ... on MemberState { code } } state } } }
       outstanding { ... on OutstandingList { items { party { ... on MemberState { code } } } } }
       comments(first: 10) { edges { node { id disposition } } } } }`,
    { slug: dossier, asOf },
  );
  if (!found) return null;
  const [{ document, revision, statuses }] = found.documents;
  const step = Object.fromEntries(found.steps.map((each: Data) => [each.step.key, each]));
  return { ...found, document, status: `${revision.label} ${statuses[0].status}`, step };
}

test('an agreement goes from its first draft into force, and every day of it can be told afterwards', async () => {
  const { memberStates } = await world.runOk('{ memberStates { id code synthetic } }');
  const parties: string[] = memberStates.filter(({ synthetic }: Data) => synthetic).map(({ id }: Data) => id);
  const [XA, XB] = ['XA', 'XB'].map((code) => memberStates.find((state: Data) => state.code === code).id);
  /** What is said of the agreement on each day, as it is told on that day. */
  const told = new Map<string, string>();
  const day = async (next: LocalDate): Promise<Data> => {
    today = next;
    return read();
  };
  const tell = async (): Promise<Data> => {
    const known = await read();
    told.set(today, known.status);
    return known;
  };
  const occurred = async (key: string, outcome: string) => {
    const { document, step } = await read();
    const given = { dossier, step: step[key].step.id, outcomes: [{ document: document.id, outcome }] };
    await enter('recordStepOccurrence', 'StepOccurrenceRecorded', given);
  };
  /** A meeting of the body of a step, at which its outcome is decided. */
  const met = async (key: string, number: number, outcome: string) => {
    const { document, step } = await read();
    const [body] = step[key].step.bodies;
    const announced = { sittings: [{ body: body.id, number }], planned: today };
    const { meeting } = await enter('announceMeeting', 'MeetingRecorded', announced, SECRETARIAT, 'meeting { id }');
    const items = [{ dossier, number: '1', step: step[key].step.id, outcomes: [{ document: document.id, outcome }] }];
    await enter('holdMeeting', 'MeetingRecorded', {
      meeting: meeting.id,
      items,
      attendance: [{ body: body.id, parties }],
    });
  };

  // The draft is opened and prepared.
  const agreement = { slug: dossier, kind: 'AGREEMENT', title: { ru: 'Соглашение о роуминге' }, revisionLabel: '1' };
  await enter('openDossier', 'DossierOpened', {
    ...{ slug: dossier, title: { ru: 'Роуминг' }, route: { slug: 'cts-agreements', version: 1 }, visibility: 'PUBLIC' },
    documents: [agreement],
  });
  await tell();
  await day('2026-03-27');
  await occurred('drafting', 'PREPARED');
  const { document, step } = await tell();

  // The states are asked; one has a comment, the other agrees, each in its own name.
  await day('2026-03-30');
  await enter('requestPositions', 'PositionsRequested', {
    ...{
      dossier,
      step: step['expert-group'].step.id,
      letterNumber: '1-1/100',
      addressees: [XA, XB],
      term: '2026-04-30',
    },
  });
  const asked = await tell();
  const [request] = asked.step['expert-group'].requests;
  expect(waiting(asked)).toEqual(expect.arrayContaining(['XA', 'XB']));
  await day('2026-04-06');
  const reply = { dossier, request: request.id, source: undefined };
  await enter(
    ...(['recordReply', 'ReplyRecorded'] as const),
    {
      ...{ ...reply, party: XA, stands: [{ document: document.id, stand: 'AGREED_WITH_COMMENTS' }] },
      comments: [{ document: document.id, element: '3', text: 'Уточнить срок', proposedWording: 'в течение 30 дней' }],
    },
    delegateOf('XA'),
  );
  const agrees = { ...reply, party: XB, stands: [{ document: document.id, stand: 'AGREED' }] };
  await enter('recordReply', 'ReplyRecorded', agrees, delegateOf('XB'));
  const answered = await tell();
  const others = waiting(asked).filter((code) => !['XA', 'XB'].includes(code));
  expect(waiting(answered).toSorted()).toEqual(others.toSorted());

  // The comment is taken in, which makes a revision, which the expert group discusses.
  await day('2026-04-13');
  const [{ node: comment }] = answered.comments.edges;
  await enter('disposeComment', 'CommentDisposed', {
    dossier,
    comment: comment.id,
    disposition: 'ACCEPTED',
    reason: 'Принято',
  });
  await enter('issueRevision', 'RevisionIssued', { dossier, document: document.id, label: '2' });
  await tell();
  await day('2026-04-20');
  await met('expert-group', 31, 'DISCUSSED');
  await tell();
  await day('2026-04-27');
  await occurred('submission', 'SUBMITTED');
  await tell();

  // The commission returns it once, and approves it when it has been submitted again.
  await day('2026-05-12');
  await met('commission', 51, 'RETURNED');
  await tell();
  await day('2026-06-01');
  await enter('issueRevision', 'RevisionIssued', { dossier, document: document.id, label: '3' });
  await occurred('submission', 'SUBMITTED');
  await tell();
  await day('2026-06-09');
  await met('commission', 52, 'APPROVED');
  await tell();
  await day('2026-07-07');
  await met('economic-council', 71, 'APPROVED');
  await tell();

  // It is signed, state by state: who has signed is waited for no longer, nor who says that it does not.
  const all = waiting(await day('2026-07-13')).toSorted();
  expect(all).toEqual(['XA', 'XB', 'XC', 'XD', 'XE', 'XF', 'XG', 'XH', 'XI', 'XJ', 'XK']);
  const toSign = new Map([[today, all]]);
  const signs = async (code: string, manner: string) => {
    const party = memberStates.find((state: Data) => state.code === code).id;
    await enter('recordSignature', 'SignatureRecorded', { dossier, document: document.id, party, manner });
    toSign.set(today, waiting(await read()).toSorted());
  };
  await signs('XA', 'SIGNED');
  await signs('XK', 'WITH_RESERVATION');
  await day('2026-07-20');
  await signs('XC', 'NOT_SIGNED');
  await tell();
  expect([...toSign]).toEqual([
    ['2026-07-13', ['XB', 'XC', 'XD', 'XE', 'XF', 'XG', 'XH', 'XI', 'XJ']],
    ['2026-07-20', ['XB', 'XD', 'XE', 'XF', 'XG', 'XH', 'XI', 'XJ']],
  ]);

  // A paper says that it is signed, and it enters into force ten days after the second deposit.
  await day('2026-08-03');
  await enter('layDownForceRule', 'ForceRuleLaidDown', {
    ...{ dossier, document: document.id, trigger: 'DEPOSITS', count: 2, daysAfter: 10 },
    citation: { ru: 'статья 9', en: 'article 9' },
  });
  await signs('XB', 'SIGNED');
  await occurred('signature', 'SIGNED');
  // Nobody has to sign any more; whoever did is awaited to deposit.
  toSign.set(today, ['XA', 'XB', 'XK']);
  await tell();
  await day('2026-09-01');
  await enter('recordDeposit', 'DepositMade', { dossier, document: document.id, party: XA });
  expect((await tell()).document.entryIntoForce).toMatchObject({ state: 'NOT_YET', computed: null });
  await day('2026-09-15');
  await enter('recordDeposit', 'DepositMade', { dossier, document: document.id, party: XB });
  expect((await tell()).document.entryIntoForce).toMatchObject({ computed: { edtf: '2026-09-25' } });
  await day('2026-09-25');
  expect((await tell()).document.entryIntoForce).toMatchObject({ state: 'IN_FORCE' });

  expect([...told]).toEqual([
    ['2026-03-20', '1 DRAFTING'],
    ['2026-03-27', '1 UNDER_COORDINATION'],
    ['2026-03-30', '1 UNDER_COORDINATION'],
    ['2026-04-06', '1 UNDER_COORDINATION'],
    ['2026-04-13', '2 UNDER_COORDINATION'],
    ['2026-04-20', '2 UNDER_COORDINATION'],
    ['2026-04-27', '2 SUBMITTED'],
    ['2026-05-12', '2 RETURNED'],
    ['2026-06-01', '3 SUBMITTED'],
    ['2026-06-09', '3 UNDER_COORDINATION'],
    ['2026-07-07', '3 OPEN_FOR_SIGNATURE'],
    ['2026-07-20', '3 OPEN_FOR_SIGNATURE'],
    ['2026-08-03', '3 SIGNED'],
    ['2026-09-01', '3 SIGNED'],
    ['2026-09-15', '3 SIGNED'],
    ['2026-09-25', '3 IN_FORCE'],
  ]);
  await day('2026-10-01');
  expect(await read('2026-03-19')).toBeNull();
  for (const [past, status] of told) expect([past, (await read(past)).status]).toEqual([past, status]);
  for (const [past, codes] of toSign) expect([past, waiting(await read(past)).toSorted()]).toEqual([past, codes]);
});
