import { idsOf, worldEntries } from '@concord/register/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf, send } from './sending.ts';
import { openWorld, SECRETARIAT, type World } from './world.ts';

/** A fictional commonwealth with a dossier at a step of its council. */
const id = idsOf();
let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.register.append(worldEntries(id, 'public', 'typed'), { idempotencyKey: 'typed' });
});
afterAll(() => world.close());

const place = { paper: idOf('Document', id('paper')), locator: 'paragraph 1' };
const source = { ...place, also: [{ ...place, locator: 'paragraph 2', words: ['шесть'] }] };
const body = idOf('Body', id('body'));
const SOURCES = 'sources { locator(locale: EN) words }';

test('a meeting that nobody announced, the decision it took, and what was done by that, with all that papers say', async () => {
  const held = { sittings: [{ body, number: 6 }], occurred: '2026-03-10', source };
  const { meeting } = await send(
    world,
    'holdMeeting',
    { ...held, placeInBoth: { ru: 'Авал', en: 'Aval' }, items: [] },
    SECRETARIAT,
    '... on MeetingRecorded { meeting { id state numbers ru: place(locale: RU) en: place(locale: EN) } }',
  );
  expect(meeting).toMatchObject({ state: 'HELD', numbers: ['6'], ru: 'Авал', en: 'Aval' });
  const taken = await send(
    world,
    'takeDecision',
    { meeting: meeting.id, dossier: 'typed', number: '6-1', occurred: '2026-03-10', source },
    SECRETARIAT,
    '... on MeetingRecorded { meeting { decisions { id } } }',
  );
  const [decision] = taken.meeting.decisions;
  const outcomes = [{ document: idOf('Document', id('document')), outcome: 'APPROVED' }];
  const done = await send(
    world,
    'recordStepOccurrence',
    {
      ...{ dossier: 'typed', step: idOf('Step', id('step')), outcomes, occurred: '2026-03-11', source },
      ...{ actors: [body], decision: decision.id, purpose: { ru: 'для подписания', en: 'for signature' } },
    },
    SECRETARIAT,
    `... on StepOccurrenceRecorded { entry { ${SOURCES} } dossier { steps { occurrences {
       actors { ... on Body { id } } decision { number } purpose(locale: EN) } } } }`,
  );
  const [occurrence] = done.dossier.steps.flatMap((step: { occurrences: object[] }) => step.occurrences);
  expect(occurrence).toEqual({ actors: [{ id: body }], decision: { number: '6-1' }, purpose: 'for signature' });
  expect(done.entry.sources).toMatchObject([
    { locator: 'paragraph 1', words: [] },
    { locator: 'paragraph 2', words: ['шесть'] },
  ]);
});

test('a letter of which nobody knows who answered, and a status for no organisation', async () => {
  const asked = await send(
    world,
    'requestPositions',
    {
      ...{ dossier: 'typed', step: idOf('Step', id('step')), collectives: [{ ru: 'АС', en: 'CA' }] },
      ...{ answersKnown: false, occurred: '2026-03-01', source },
    },
    SECRETARIAT,
    '... on PositionsRequested { request { answersKnown } }',
  );
  expect(asked.request).toEqual({ answersKnown: false });
  const reported = await send(
    world,
    'reportStatus',
    {
      ...{ dossier: 'typed', documents: [idOf('Document', id('document'))], status: 'UNDER_COORDINATION' },
      ...{ occurred: '2026-03-02', source },
    },
    SECRETARIAT,
    '... on StatusReported { entries { kind } }',
  );
  expect(reported.entries).toEqual([{ kind: 'statusReported' }]);
});

test('is refused with what is wrong: another source that is none, a meeting that is named twice or not at all', async () => {
  const other = { ...place, also: [{ ...place, paper: idOf('Document', id('none')) }] };
  const refused = await send(
    world,
    'announceMeeting',
    { sittings: [{ body, number: 9 }], planned: '2026-04-01', occurred: '2026-03-10', source: other },
    SECRETARIAT,
    '',
  );
  expect(refused).toMatchObject({ code: 'UNKNOWN_PAPER', facts: { paper: idOf('Document', id('none')) } });
  const held = { occurred: '2026-03-10', source, items: [], idempotencyKey: 'neither' };
  const message = await world.runError(
    'mutation ($input: HoldMeetingInput!) { holdMeeting(input: $input) { __typename } }',
    { input: held },
    SECRETARIAT,
  );
  expect(JSON.stringify(message)).toContain('sittings');
});
