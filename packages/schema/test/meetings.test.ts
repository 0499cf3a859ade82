import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANONYMOUS, delegateOf, openWorld, SECRETARIAT, TODAY, type World } from './world.ts';

let world: World;
let paper: string;
beforeAll(async () => {
  world = await openWorld();
  const papers = await world.register.prisma.document.findMany({ where: { dossierId: null, synthetic: true } });
  paper = Buffer.from(`Document:${papers[0]?.id}`).toString('base64');
});
afterAll(() => world.close());

const RESULT = `__typename
  ... on MeetingRecorded { cursor entries { kind } meeting { id version state numbers planned { edtf } attendance { parties { ... on MemberState { code } } } agenda { number dossier { slug } } } }
  ... on CommandRefused { code en: message(locale: EN) ru: message(locale: RU) }`;
const mutation = (name: string, type: string) =>
  `mutation ($input: ${type}!) { result: ${name}(input: $input) { ${RESULT} } }`;

let keys = 0;
const key = (): string => {
  keys += 1;
  return `meeting ${keys}`;
};

// biome-ignore lint/suspicious/noExplicitAny: a test names the fields that it asked for
type Data = any;

/** The dossiers that can be decided on next at a step of a body, with what a meeting of that body needs to name. */
async function waiting() {
  const { dossiers, memberStates } = await world.runOk(
    `{ dossiers(filter: { synthetic: true }, first: 100) { edges { node { slug documents { document { id } }
         steps { state step { id key bodies { id slug } } } } } }
       memberStates { id code } }`,
  );
  const open = dossiers.edges.flatMap(({ node }: Data) =>
    node.steps
      .filter(({ state, step }: Data) => ['MUST', 'MAY', 'BLOCKED'].includes(state) && step.bodies.length > 0)
      .map(({ step }: Data) => ({
        slug: node.slug,
        step,
        documents: node.documents.map(({ document }: Data) => document.id),
      })),
  );
  return { open, memberStates };
}

/** A paper of the fictional commonwealth, and a place in it. */
const source = () => ({ paper, locator: 'heading', words: ['слова'] });

async function announce(bodies: readonly string[], viewer = SECRETARIAT) {
  const input = {
    ...{
      sittings: bodies.map((body, index) => ({ body, number: 90 + index })),
      planned: '2026-03-25',
      place: 'Авалинск',
    },
    ...{ occurred: '2026-03-18', source: source(), idempotencyKey: key() },
  };
  return (await world.runOk(mutation('announceMeeting', 'AnnounceMeetingInput'), { input }, viewer)).result;
}

describe('a meeting, through the API', () => {
  test('is announced, put off, cancelled, each with its day', async () => {
    const { open } = await waiting();
    const body = open[0].step.bodies[0].id;
    const { meeting } = await announce([body]);
    expect(meeting).toMatchObject({ state: 'PLANNED', numbers: ['90'], version: 1 });
    const said = { occurred: '2026-03-19', source: source() };
    const postponed = await world.runOk(
      mutation('postponeMeeting', 'PostponeMeetingInput'),
      { input: { meeting: meeting.id, planned: '2026-04-02', expectedVersion: 1, idempotencyKey: key(), ...said } },
      SECRETARIAT,
    );
    expect(postponed.result.meeting).toMatchObject({ state: 'POSTPONED', planned: { edtf: '2026-04-02' }, version: 2 });
    const stale = await world.runOk(
      mutation('cancelMeeting', 'CancelMeetingInput'),
      { input: { meeting: meeting.id, expectedVersion: 1, idempotencyKey: key(), ...said } },
      SECRETARIAT,
    );
    expect(stale.result).toMatchObject({ __typename: 'CommandRefused', code: 'VERSION_CONFLICT' });
    const cancelled = await world.runOk(
      mutation('cancelMeeting', 'CancelMeetingInput'),
      { input: { meeting: meeting.id, expectedVersion: 2, idempotencyKey: key(), ...said } },
      SECRETARIAT,
    );
    expect(cancelled.result.meeting).toMatchObject({ state: 'CANCELLED' });
    const inner = Buffer.from(meeting.id, 'base64').toString().replace('Meeting:', '');
    const then = Buffer.from(`Meeting:${inner}@2026-03-18`).toString('base64');
    const { node } = await world.runOk(
      'query ($id: ID!) { node(id: $id) { ... on Meeting { state version planned { edtf } } } }',
      { id: then },
    );
    expect(node).toEqual({ state: 'PLANNED', version: 1, planned: { edtf: '2026-03-25' } });
  });

  test('is nobody’s to enter but the secretariat’s', async () => {
    const { open } = await waiting();
    const body = open[0].step.bodies[0].id;
    expect(await announce([body], delegateOf('XA') as never)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await announce([body], ANONYMOUS as never)).toMatchObject({ code: 'NOT_SIGNED_IN' });
  });

  test('that decides on two dossiers is recorded whole, or not at all', async () => {
    const { open, memberStates } = await waiting();
    const [one, other] = open.filter(
      (each: Data, index: number) => open.findIndex(({ slug }: Data) => slug === each.slug) === index,
    );
    const bodies = [...new Set([...one.step.bodies, ...other.step.bodies].map(({ id }: Data) => id))] as string[];
    const { meeting } = await announce(bodies);
    const item = ({ slug, step, documents }: Data, number: string) => ({
      ...{ dossier: slug, number, step: step.id, offRoute: true },
      outcomes: documents.map((document: string) => ({ document, outcome: 'DISCUSSED' })),
    });
    const before = await heads();
    const hold = async (items: object[], idempotencyKey = key()) =>
      (
        await world.runOk(
          mutation('holdMeeting', 'HoldMeetingInput'),
          {
            input: {
              ...{ meeting: meeting.id, occurred: TODAY, source: source(), idempotencyKey, items },
              attendance: [
                {
                  body: bodies[0],
                  parties: memberStates.filter(({ code }: Data) => code === 'XA').map(({ id }: Data) => id),
                },
              ],
            },
          },
          SECRETARIAT,
        )
      ).result;
    const broken = { ...item(other, '90-2'), outcomes: [] };
    expect(await hold([item(one, '90-1'), broken])).toMatchObject({ code: 'EMPTY_OUTCOMES' });
    expect(await heads()).toEqual(before);
    const again = key();
    const done = await hold([item(one, '90-1'), item(other, '90-2')], again);
    expect(done).toMatchObject({
      meeting: {
        state: 'HELD',
        attendance: [{ parties: [{ code: 'XA' }] }],
        agenda: [
          { number: '90-1', dossier: { slug: one.slug } },
          { number: '90-2', dossier: { slug: other.slug } },
        ],
      },
    });
    expect(done.entries.map(({ kind }: Data) => kind)).toEqual([
      ...['meetingHeld', 'attendanceRecorded', 'agendaItemPlaced', 'stepOccurrenceRecorded', 'agendaItemPlaced'],
      'stepOccurrenceRecorded',
    ]);
    expect((await hold([item(one, '90-1'), item(other, '90-2')], again)).cursor).toBe(done.cursor);
    const { found } = await world
      .runOk('{ found: meeting(number: "90/91") { considered { dossier { slug } } } }')
      .catch(() => ({
        found: null,
      }));
    if (found)
      expect(found.considered.map(({ dossier }: Data) => dossier.slug).toSorted()).toEqual(
        [one.slug, other.slug].toSorted(),
      );
  });
});

/** How far the journal has come. */
async function heads() {
  return (await world.register.position()).number;
}
