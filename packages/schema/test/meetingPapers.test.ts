import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idOf, newKey, onDayOf, paperOf, send } from './sending.ts';
import { ANONYMOUS, delegateOf, idsFor, openWorld, SECRETARIAT, TODAY, TRAINING, type World } from './world.ts';

const MEETING = `... on MeetingRecorded { cursor entries { kind } meeting { id version agenda { id number dossier { slug } documents { id } }
  officers { office name } decisions { id state number clauses { number acts { verb object executors { ... on Body { slug } } condition conditionStep { id } term { edtf } } } recitals { verb object } } } }`;

// biome-ignore lint/suspicious/noExplicitAny: a test names the fields that it asked for
type Data = any;

let world: World;
let paper: string;
let body: string;
beforeAll(async () => {
  world = await openWorld();
  paper = await paperOf(world);
  const found = await world.register.prisma.body.findFirstOrThrow({ where: { synthetic: true, visibility: 'public' } });
  body = idOf('Body', found.id);
});
afterAll(() => world.close());

const position = async () => (await world.register.position()).number;
const said = (occurred: string) => ({ occurred, source: { paper, locator: 'heading' } });

let number = 700;
/** A new meeting of a body: held two days ago, or still ahead. */
async function meeting(isHeld: boolean): Promise<{ id: string; number: number }> {
  number += 1;
  const { meeting: announced } = await send(
    world,
    'announceMeeting',
    { sittings: [{ body, number }], planned: '2026-03-18', ...said('2026-03-10') },
    SECRETARIAT,
    '... on MeetingRecorded { meeting { id } }',
  );
  if (isHeld)
    await send(
      world,
      'holdMeeting',
      { meeting: announced.id, items: [], ...said('2026-03-18') },
      SECRETARIAT,
      '... on MeetingRecorded { meeting { id } }',
    );
  return { id: announced.id, number };
}

describe('the papers of a meeting, through the API', () => {
  test('are its agenda, its chair, a draft and the decision that took its place, each since its day', async () => {
    const { document, step } = await idsFor(world, 'XA');
    const held = await meeting(true);
    const item = await send(
      world,
      'placeAgendaItem',
      {
        ...{ meeting: held.id, number: `${held.number}-1`, dossier: TRAINING, documents: [document, paper] },
        ...said('2026-03-11'),
      },
      SECRETARIAT,
      MEETING,
    );
    expect(item.meeting.agenda).toEqual([
      {
        ...{ id: expect.any(String), number: `${held.number}-1`, dossier: { slug: TRAINING } },
        documents: [{ id: expect.any(String) }, { id: paper }],
      },
    ]);
    const chair = { meeting: held.id, office: 'CHAIR', name: { ru: 'И. Иванов', en: 'I. Ivanov' } };
    const named = await send(world, 'nameOfficer', { ...chair, ...said('2026-03-18') }, SECRETARIAT, MEETING);
    expect(named.meeting.officers).toEqual([{ office: 'CHAIR', name: 'И. Иванов' }]);

    const act = {
      ...{ verb: 'INSTRUCT', object: { ru: 'доработать', en: 'to rework' }, executors: [body], term: '2026-12' },
      condition: { wording: { ru: 'после одобрения', en: 'after endorsement' }, step },
    };
    const stated = {
      ...{ meeting: held.id, agendaItem: item.meeting.agenda[0].id, dossier: TRAINING, paper, documents: [document] },
      recitals: [{ verb: 'HEARD', object: { ru: 'доклад', en: 'the report' } }],
      clauses: [{ number: '1', acts: [act] }],
    };
    const drafted = await send(world, 'draftDecision', { ...stated, ...said('2026-03-12') }, SECRETARIAT, MEETING);
    expect(drafted.meeting.decisions).toMatchObject([{ state: 'DRAFTED', number: null }]);
    const draft = drafted.meeting.decisions[0].id;
    const taken = { ...stated, draft, number: `${held.number}-1.1`, ...said('2026-03-18') };
    const key = newKey();
    const done = await send(world, 'takeDecision', taken, SECRETARIAT, MEETING, key);
    expect(done.meeting.decisions).toMatchObject([
      {
        ...{ id: draft, state: 'TAKEN', number: `${held.number}-1.1`, recitals: [{ verb: 'HEARD', object: 'доклад' }] },
        clauses: [
          { number: '1', acts: [{ verb: 'INSTRUCT', condition: 'после одобрения', conditionStep: { id: step } }] },
        ],
      },
    ]);
    expect((await send(world, 'takeDecision', taken, SECRETARIAT, MEETING, key)).cursor).toBe(done.cursor);
    expect(await send(world, 'takeDecision', { ...taken, number: null }, SECRETARIAT, MEETING)).toMatchObject({
      code: 'DECISION_TAKEN',
    });
    const { before, past } = await world.runOk(
      `query ($before: ID!, $past: ID!) {
         before: node(id: $before) { ... on Meeting { agenda { number } decisions { state } officers { name } } }
         past: node(id: $past) { ... on Meeting { agenda { number } decisions { state } officers { name } } } }`,
      { before: onDayOf(held.id, '2026-03-10'), past: onDayOf(held.id, '2026-03-12') },
    );
    expect(before).toEqual({ agenda: [], decisions: [], officers: [] });
    expect(past).toEqual({ agenda: [{ number: `${held.number}-1` }], decisions: [{ state: 'DRAFTED' }], officers: [] });
  });

  test('need no meeting where bodies decide by poll: the decision comes back by itself, with its bodies and its day', async () => {
    const DECIDED = `... on DecisionRecorded { cursor entries { kind subject { ... on Body { slug } } }
      decision { id state number manner taken { edtf } meeting { id } bodies { id } dossier { slug } clauses { number } } }`;
    const { document } = await idsFor(world, 'XA');
    const stated = { bodies: [body], manner: 'POLL', dossier: TRAINING, documents: [document], clauses: [] };
    const drafted = await send(world, 'draftDecision', { ...stated, ...said('2026-03-12') }, SECRETARIAT, DECIDED);
    expect(drafted.decision).toMatchObject({ state: 'DRAFTED', manner: 'POLL', taken: null, meeting: null });
    const { id } = drafted.decision;
    const taken = { ...stated, draft: id, number: '14', ...said('2026-03-18') };
    const done = await send(world, 'takeDecision', taken, SECRETARIAT, DECIDED);
    expect(done.decision).toMatchObject({
      ...{ id, state: 'TAKEN', number: '14', taken: { edtf: '2026-03-18' }, bodies: [{ id: body }] },
      dossier: { slug: TRAINING },
    });
    expect(done.entries).toMatchObject([{ kind: 'decisionTaken' }]);
    const { of, before } = await world.runOk(
      `query ($before: ID!) {
         of: decisions(filter: { manners: [POLL], number: { eq: "14" } }, orderBy: DAY, first: 5) { edges { node { id } } }
         before: node(id: $before) { ... on Decision { state taken { edtf } } } }`,
      { before: onDayOf(id, '2026-03-13') },
    );
    expect(of.edges).toEqual([{ node: { id } }]);
    expect(before).toEqual({ state: 'DRAFTED', taken: null });
    const { changes } = await world.runOk(
      `{ changes(from: "2026-03-17", to: "2026-03-18", filter: { dossiers: ["${TRAINING}"] }, first: 1) {
         edges { node { entries { kind } differences { kind } } } } }`,
    );
    expect(changes.edges[0].node.entries).toContainEqual({ kind: 'decisionTaken' });
    expect(await send(world, 'takeDecision', { ...taken, draft: null }, SECRETARIAT, DECIDED)).toMatchObject({
      code: 'NUMBER_TAKEN',
    });
    const nobody = { dossier: TRAINING, clauses: [], ...said('2026-03-18') };
    expect(await send(world, 'takeDecision', nobody, SECRETARIAT, DECIDED)).toMatchObject({ code: 'NOBODY_DECIDES' });
  });

  test('are taken by poll, too, where the draft was put to it instead: the decision says for which meeting it was drafted', async () => {
    const DECIDED = `... on DecisionRecorded { decision { id state manner taken { edtf } meeting { id } draftedFor { id } bodies { id } } }`;
    const { document } = await idsFor(world, 'XA');
    const ahead = await meeting(false);
    const stated = { dossier: TRAINING, documents: [document], clauses: [] };
    const drafted = await send(
      world,
      'draftDecision',
      { ...stated, meeting: ahead.id, ...said('2026-03-12') },
      SECRETARIAT,
      MEETING,
    );
    const { id } = drafted.meeting.decisions[0];
    const polled = { ...stated, draft: id, bodies: [body], manner: 'POLL', number: '15', ...said('2026-03-18') };
    const { decision } = await send(world, 'takeDecision', polled, SECRETARIAT, DECIDED);
    expect(decision).toEqual({
      ...{ id, state: 'TAKEN', manner: 'POLL', taken: { edtf: '2026-03-18' }, meeting: null },
      ...{ draftedFor: { id: ahead.id }, bodies: [{ id: body }] },
    });
    const { of, before } = await world.runOk(
      `query ($of: ID!, $before: ID!) {
         of: node(id: $of) { ... on Meeting { decisions { id state draftedFor { id } } } }
         before: node(id: $before) { ... on Decision { state meeting { __typename } draftedFor { id } } } }`,
      { of: ahead.id, before: onDayOf(id, '2026-03-13') },
    );
    expect(of.decisions).toEqual([{ id, state: 'TAKEN', draftedFor: { id: ahead.id } }]);
    expect(before).toEqual({ state: 'DRAFTED', meeting: { __typename: 'Meeting' }, draftedFor: null });
  });

  test('are the secretariat’s to enter, and nothing is written that is refused', async () => {
    const ahead = await meeting(false);
    const item = { meeting: ahead.id, number: `${ahead.number}-1`, ...said('2026-03-11') };
    const decision = { meeting: ahead.id, clauses: [], ...said('2026-03-18') };
    const before = await position();
    expect(await send(world, 'placeAgendaItem', item, delegateOf('XA'), MEETING)).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await send(world, 'takeDecision', decision, ANONYMOUS, MEETING)).toMatchObject({ code: 'NOT_SIGNED_IN' });
    expect(await send(world, 'takeDecision', decision, SECRETARIAT, MEETING)).toMatchObject({
      code: 'MEETING_NOT_HELD',
    });
    const other = { ...item, number: `${ahead.number + 1}-1` };
    expect(await send(world, 'placeAgendaItem', other, SECRETARIAT, MEETING)).toMatchObject({
      code: 'NUMBER_CONTRADICTS',
      facts: { expected: `${ahead.number}-1` },
    });
    const nowhere = { ...item, dossier: 'no-such-dossier' };
    expect(await send(world, 'placeAgendaItem', nowhere, SECRETARIAT, MEETING)).toMatchObject({
      code: 'UNKNOWN_DOSSIER',
    });
    const early = { ...item, ...said('2026-03-09') };
    expect(await send(world, 'placeAgendaItem', early, SECRETARIAT, MEETING)).toMatchObject({
      code: 'KNOWN_TOO_EARLY',
      facts: { earliest: '2026-03-10' },
    });
    const stale = { ...item, expectedVersion: 0 };
    expect(await send(world, 'placeAgendaItem', stale, SECRETARIAT, MEETING)).toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    expect(await position()).toBe(before);
  });

  test('stand in every dossier whose documents they are about, also where none is named, and in no other', async () => {
    const OF = `decisions { id } agendaItems { number }`;
    const { dossiers } = await world.runOk(
      `{ dossiers(first: 20) { edges { node { slug synthetic documents { document { id } } } } } }`,
    );
    const fictional = dossiers.edges.map(({ node }: Data) => node).filter(({ synthetic }: Data) => synthetic);
    const [first, second, third] = fictional;
    const documents = [first, second].map((dossier) => dossier.documents[0].document.id);
    const held = await meeting(true);
    const number = `${held.number}-9`;
    const stated = { meeting: held.id, documents, ...said('2026-03-18') };
    await send(world, 'placeAgendaItem', { ...stated, number }, SECRETARIAT, MEETING);
    const done = await send(
      world,
      'takeDecision',
      { ...stated, number: `${number}.1`, clauses: [] },
      SECRETARIAT,
      MEETING,
    );
    const { id } = done.meeting.decisions[0];
    const found = await world.runOk(
      `query ($first: String!, $second: String!, $third: String!) {
         first: dossier(slug: $first) { ${OF} } second: dossier(slug: $second) { ${OF} } third: dossier(slug: $third) { ${OF} }
         of: decisions(filter: { dossiers: [$second] }, first: 50) { edges { node { id dossier { slug } } } }
         items: agendaItems(filter: { dossiers: [$first] }, first: 50) { edges { node { number } } } }`,
      { first: first.slug, second: second.slug, third: third.slug },
    );
    expect(found.first.decisions).toContainEqual({ id });
    expect(found.second.decisions).toContainEqual({ id });
    expect(found.third.decisions).not.toContainEqual({ id });
    expect(found.first.agendaItems).toContainEqual({ number });
    expect(found.third.agendaItems).not.toContainEqual({ number });
    expect(found.of.edges.map(({ node }: Data) => node)).toContainEqual({ id, dossier: null });
    expect(found.items.edges.map(({ node }: Data) => node)).toContainEqual({ number });
  });

  test('give a number to one of those who ask at once', async () => {
    const held = await meeting(true);
    const items = Array.from({ length: 5 }, () =>
      send(
        world,
        'placeAgendaItem',
        { meeting: held.id, number: `${held.number}-1`, ...said('2026-03-11') },
        SECRETARIAT,
        MEETING,
      ),
    );
    const codes = (await Promise.all(items)).map(({ code }) => code ?? 'placed').toSorted();
    expect(codes).toEqual([...Array.from({ length: 4 }, () => 'NUMBER_TAKEN'), 'placed']);
  });
});

describe('a relation of documents, through the API', () => {
  const RELATED =
    '... on DocumentsRelated { cursor entries { kind } document { id relations { relation isFrom other { id } } } }';

  test('is said of a document of a dossier and a paper, once, since its day', async () => {
    const { document } = await idsFor(world, 'XA');
    const input = { document, relation: 'ANNEX_TO', other: paper, ...said(TODAY) };
    const related = await send(world, 'relateDocuments', input, SECRETARIAT, RELATED);
    expect(related.document.relations).toContainEqual({ relation: 'ANNEX_TO', isFrom: true, other: { id: paper } });
    expect(await send(world, 'relateDocuments', input, SECRETARIAT, RELATED)).toMatchObject({ code: 'SAID_BEFORE' });
    const { node } = await world.runOk(
      'query ($id: ID!) { node(id: $id) { ... on Document { relations { relation } } } }',
      {
        id: onDayOf(document, '2026-03-19'),
      },
    );
    expect(node.relations).not.toContainEqual({ relation: 'ANNEX_TO' });
    expect(await send(world, 'relateDocuments', { ...input, other: document }, SECRETARIAT, RELATED)).toMatchObject({
      code: 'RELATES_TO_ITSELF',
    });
    expect(await send(world, 'relateDocuments', input, delegateOf('XA'), RELATED)).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await send(world, 'relateDocuments', { ...input, other: 'x' }, SECRETARIAT, RELATED)).toMatchObject({
      code: 'NO_SUCH_DOCUMENT',
      facts: { document: 'x' },
    });
  });

  test('never holds between the fictional and the real', async () => {
    const real = await world.register.prisma.document.findFirstOrThrow({
      where: { dossierId: null, synthetic: false },
    });
    const input = { document: paper, relation: 'PURSUANT_TO', other: idOf('Document', real.id), ...said(TODAY) };
    expect(await send(world, 'relateDocuments', input, SECRETARIAT, RELATED)).toMatchObject({
      code: 'MIXES_SYNTHETIC',
    });
  });

  test('is seen by those alone who see both', async () => {
    const papers = ['PUBLIC', 'SECRETARIAT'].map((visibility, index) =>
      send(
        world,
        'registerPaper',
        {
          ...{ slug: `related-${index}`, kind: 'LETTER', title: { ru: 'Письмо', en: 'A letter' }, dated: TODAY },
          ...{ synthetic: true, visibility },
        },
        SECRETARIAT,
        '... on PaperRegistered { document { id } }',
      ),
    );
    const [shown, hidden] = (await Promise.all(papers)).map(({ document }) => document.id);
    const input = { document: shown, relation: 'REPLIES_TO', other: hidden, ...said(TODAY) };
    const related = await send(world, 'relateDocuments', input, SECRETARIAT, RELATED);
    expect(related.document.relations).toContainEqual({ relation: 'REPLIES_TO', isFrom: true, other: { id: hidden } });
    for (const viewer of [ANONYMOUS, delegateOf('XA')]) {
      const { node } = await world.runOk(
        'query ($id: ID!) { node(id: $id) { ... on Document { relations { relation other { id } } } } }',
        { id: shown },
        viewer,
      );
      expect(node.relations).not.toContainEqual(expect.objectContaining({ relation: 'REPLIES_TO' }));
    }
  });
});
