import { randomUUID } from 'node:crypto';
import { verify } from '@concord/register';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './testkit/ask.ts';
import { startProcess } from './testkit/processes.ts';
import { startWorld, type World } from './testkit/world.ts';

const MEETINGS = 40;
const KILL_AFTER = 10;
/** A meeting that was held, and for each of two dossiers its place on the agenda and what was done. */
const ENTRIES = 5;

const ANNOUNCE = `mutation ($input: AnnounceMeetingInput!) { announceMeeting(input: $input) { ... on MeetingRecorded { meeting { id } } ... on CommandRefused { code message } } }`;
const HOLD = `mutation ($input: HoldMeetingInput!) { holdMeeting(input: $input) { ... on MeetingRecorded { entries { id } } ... on CommandRefused { code message } } }`;
const DOSSIERS = `{ dossiers(filter: { synthetic: true }) { edges { node { slug documents { document { id } } steps { step { id bodies { id } } } } } } }`;

type Dossier = Readonly<{
  slug: string;
  documents: readonly { document: { id: string } }[];
  steps: readonly { step: { id: string; bodies: readonly { id: string }[] } }[];
}>;

describe('a server process that is killed while meetings decide on two dossiers each', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.close());

  it('has recorded each meeting whole, or not at all', async () => {
    const token = await world.token({ role: 'secretariat' });
    const dossiers = (await ask<{ dossiers: { edges: { node: Dossier }[] } }>(world.url, { query: DOSSIERS, token }))
      .body.data;
    const two = dossiers.dossiers.edges.slice(0, 2).map(({ node }) => node);
    const [paper] = await world.register.prisma.document.findMany({ where: { dossierId: null, synthetic: true } });
    const said = {
      ...{ occurred: world.today, known: world.today },
      source: { paper: Buffer.from(`Document:${paper?.id}`).toString('base64'), locator: 'heading' },
    };
    const body = two[0]?.steps.find(({ step }) => step.bodies.length > 0)?.step.bodies[0]?.id;
    const announce = async (): Promise<string> => {
      const input = { sittings: [{ body }], planned: world.today, idempotencyKey: randomUUID(), ...said };
      type Announced = { announceMeeting: { meeting: { id: string } } };
      const answer = await ask<Announced>(world.url, { query: ANNOUNCE, variables: { input }, token });
      return answer.body.data.announceMeeting.meeting.id;
    };
    const meetings = await Promise.all(Array.from({ length: MEETINGS }, announce));
    const items = two.map(({ slug, documents, steps }, index) => ({
      ...{ dossier: slug, number: `1-${index}`, step: steps.at(-1)?.step.id, offRoute: true },
      outcomes: documents.map(({ document }) => ({ document: document.id, outcome: 'DISCUSSED' })),
    }));
    const inputs = meetings.map((meeting) => ({ input: { meeting, items, idempotencyKey: randomUUID(), ...said } }));
    type Held = { holdMeeting: { entries: { id: string }[] } };
    const hold = (url: string, variables: (typeof inputs)[number]) =>
      ask<Held>(url, { query: HOLD, variables, token }).then(({ body: { data } }) => data.holdMeeting.entries.length);

    const before = (await world.register.position()).number;
    const victim = await startProcess(world.databaseUrl, world.today);
    let acknowledged = 0;
    let killed: Promise<void> | undefined;
    await Promise.allSettled(
      inputs.map(async (input) => {
        expect(await hold(victim.url, input)).toBe(ENTRIES);
        acknowledged += 1;
        if (acknowledged === KILL_AFTER) killed = victim.end('SIGKILL');
      }),
    );
    await killed;
    expect(acknowledged).toBeGreaterThanOrEqual(KILL_AFTER);
    expect(acknowledged).toBeLessThan(MEETINGS);
    const recorded = Number((await world.register.position()).number - before);
    expect(recorded % ENTRIES).toBe(0);
    expect(recorded / ENTRIES).toBeGreaterThanOrEqual(acknowledged);
    expect(await world.register.prisma.agendaItem.count({ where: { number: { in: ['1-0', '1-1'] } } })).toBe(
      (recorded / ENTRIES) * 2,
    );
    expect(await Promise.all(inputs.map((input) => hold(world.url, input)))).toEqual(inputs.map(() => ENTRIES));
    expect(Number((await world.register.position()).number - before)).toBe(MEETINGS * ENTRIES);
    expect(await verify({ databaseUrl: world.databaseUrl })).toMatchObject({ kind: 'sound' });
  });
});
