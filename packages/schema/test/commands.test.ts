import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANONYMOUS, delegateOf, idsFor, openWorld, SECRETARIAT, TRAINING, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const EXPRESS = `mutation ($input: ExpressPositionInput!) {
  expressPosition(input: $input) {
    __typename
    ... on PositionExpressed { cursor entry { id kind } dossier { version progress { stands { party { ... on MemberState { code } } stand } } } }
    ... on CommandRefused { code message ru: message(locale: RU) en: message(locale: EN) facts }
  }
}`;

const RECORD_OCCURRENCE = `mutation ($input: RecordStepOccurrenceInput!) {
  recordStepOccurrence(input: $input) {
    __typename
    ... on StepOccurrenceRecorded { entry { kind } dossier { steps { state step { key } } } }
    ... on CommandRefused { code en: message(locale: EN) facts }
  }
}`;

let keys = 0;
function key(): string {
  keys += 1;
  return `key ${keys}`;
}

async function position(code: string, changes: object = {}) {
  const { document, step, party } = await idsFor(world, code);
  return {
    dossier: TRAINING,
    document,
    step,
    party,
    stand: 'AGREED',
    occurred: '2026-03-19',
    idempotencyKey: key(),
    ...changes,
  };
}

async function express(input: object, viewer = delegateOf('XD')) {
  return (await world.runOk(EXPRESS, { input }, viewer)).expressPosition;
}

describe('expressPosition', () => {
  test('records what a delegate says for its own state, once for each key', async () => {
    const input = await position('XD', { stand: 'AGREED_WITH_COMMENTS', text: 'С учётом замечаний к пункту 4' });
    const first = await express(input);
    expect(first.__typename).toBe('PositionExpressed');
    expect(first.dossier.progress.stands).toContainEqual({ party: { code: 'XD' }, stand: 'AGREED_WITH_COMMENTS' });
    const again = await express(input);
    expect(again.entry.id).toBe(first.entry.id);
    expect(again.dossier.version).toBe(first.dossier.version);
    expect(await express({ ...input, stand: 'OBJECTED' })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  test('refuses a version that is no longer the present one and says what came since', async () => {
    const { version } = await idsFor(world, 'XD');
    await express(await position('XD'));
    const refused = await express(await position('XD', { expectedVersion: version }));
    expect(refused).toMatchObject({
      code: 'VERSION_CONFLICT',
      facts: { expected: version, actual: version + 1, kinds: ['positionExpressed'] },
    });
  });

  test.each([
    ['who is not signed in', {}, ANONYMOUS, 'NOT_SIGNED_IN'],
    ['who only reads', {}, { role: 'viewer', account: 'viewer' } as const, 'NOT_ALLOWED'],
    ['who speaks for another state', {}, delegateOf('XA'), 'NOT_ALLOWED'],
    ['an unknown dossier', { dossier: 'no-such' }, SECRETARIAT, 'UNKNOWN_DOSSIER'],
    ['a dossier with a NUL in its name', { dossier: 'a\0b' }, SECRETARIAT, 'UNKNOWN_DOSSIER'],
    ['an unknown document', { document: 'x' }, SECRETARIAT, 'UNKNOWN_DOCUMENT'],
    ['an unknown step', { step: '\0' }, SECRETARIAT, 'UNKNOWN_STEP'],
    ['an unknown state', { party: 'ZZ' }, SECRETARIAT, 'UNKNOWN_PARTY'],
    ['a date that does not exist', { occurred: '2026-02-30' }, SECRETARIAT, 'INVALID_DATE'],
    ['a text for a date', { occurred: 'yesterday\0' }, SECRETARIAT, 'INVALID_DATE'],
    ['a date that has not come', { occurred: '2026-03-21' }, SECRETARIAT, 'DATE_IN_FUTURE'],
    ['known before it happened', { known: '2026-03-01' }, SECRETARIAT, 'KNOWN_TOO_EARLY'],
    ['a NUL in a text', { text: 'a\0b' }, SECRETARIAT, 'NUL_IN_TEXT'],
    ['half a character', { text: 'a\ud800' }, SECRETARIAT, 'BROKEN_TEXT'],
    ['an empty text', { text: '  ' }, SECRETARIAT, 'EMPTY_TEXT'],
    ['an endless text', { text: 'а'.repeat(10_001) }, SECRETARIAT, 'TEXT_TOO_LONG'],
    ['an unknown paper', { source: { paper: 'x', locator: 'paragraph 1' } }, SECRETARIAT, 'UNKNOWN_PAPER'],
    ['an empty key', { idempotencyKey: '' }, SECRETARIAT, 'INVALID_IDEMPOTENCY_KEY'],
    ['a key with a NUL', { idempotencyKey: 'a\0' }, SECRETARIAT, 'INVALID_IDEMPOTENCY_KEY'],
  ])('refuses %s, and writes nothing', async (_, changes, viewer, code) => {
    const before = await world.register.position();
    const refused = await express(await position('XD', changes), viewer);
    expect(refused).toMatchObject({ __typename: 'CommandRefused', code });
    expect(refused.ru).toMatch(/[а-я]/);
    expect(refused.en).toMatch(/[a-z]/);
    expect(refused.message).toBe(refused.ru);
    expect(await world.register.position()).toEqual(before);
  });

  test('refuses a step that is not open and names those that are', async () => {
    const { steps } = await idsFor(world, 'XD');
    const closed = steps.find(({ state }) => state === 'NOT_YET');
    const open = steps.filter(({ state }) => ['MUST', 'MAY', 'BLOCKED', 'CANNOT_TELL'].includes(state));
    const refused = await express(await position('XD', { step: closed?.step.id }));
    expect(refused).toMatchObject({ code: 'STEP_NOT_OPEN', facts: { openIds: open.map(() => expect.any(String)) } });
  });

  test('refuses a state that is neither a member nor asked, naming who is', async () => {
    const backbone = await world.runOk(
      '{ dossier(slug: "backbone-lines-2030") { documents { document { id } } progress { step { id } stands { party { ... on MemberState { code } } } } } }',
    );
    const asked = backbone.dossier.progress.stands.map(({ party }: { party: { code: string } }) => party.code);
    const outsider =
      ['XA', 'XB', 'XC', 'XD', 'XE', 'XF', 'XG', 'XH', 'XI', 'XJ', 'XK'].find((code) => !asked.includes(code)) ?? '';
    const input = await position(outsider, {
      dossier: 'backbone-lines-2030',
      document: backbone.dossier.documents[0].document.id,
      step: backbone.dossier.progress.step.id,
    });
    expect(await express(input, SECRETARIAT)).toMatchObject({ code: 'NOT_ASKED', facts: { asked } });
  });
});

describe('recordStepOccurrence', () => {
  async function occurrence(state: string, changes: object = {}) {
    const { document, steps } = await idsFor(world, 'XD');
    const { documents } = await world
      .runOk('{ journal(first: 100) { nodes { subject { ... on Document { id } } } } }')
      .then(({ journal }) => ({
        documents: journal.nodes.flatMap(({ subject }: { subject: { id?: string } }) => subject.id ?? []),
      }));
    return {
      dossier: TRAINING,
      step: steps.find((status) => status.state === state)?.step.id,
      outcomes: [{ document, outcome: 'APPROVED' }],
      occurred: '2026-03-19',
      source: { paper: documents[0], locator: 'paragraph 1' },
      idempotencyKey: key(),
      ...changes,
    };
  }
  const record = async (input: object, viewer = SECRETARIAT) =>
    (await world.runOk(RECORD_OCCURRENCE, { input }, viewer)).recordStepOccurrence;

  test('is for the secretariat', async () => {
    expect(await record(await occurrence('BLOCKED'), delegateOf('XA'))).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  test('refuses a step that is not open, and says how to record it all the same', async () => {
    const refused = await record(await occurrence('NOT_YET'));
    expect(refused).toMatchObject({ code: 'STEP_NOT_OPEN' });
    expect(refused.en).toContain('offRoute: true');
  });

  test('refuses an empty list, a document named twice and one of another dossier', async () => {
    const { outcomes } = await occurrence('BLOCKED');
    expect(await record(await occurrence('BLOCKED', { outcomes: [] }))).toMatchObject({ code: 'EMPTY_OUTCOMES' });
    expect(await record(await occurrence('BLOCKED', { outcomes: [...outcomes, ...outcomes] }))).toMatchObject({
      code: 'REPEATED_DOCUMENT',
    });
    expect(
      await record(await occurrence('BLOCKED', { outcomes: [{ document: 'x', outcome: 'APPROVED' }] })),
    ).toMatchObject({ code: 'UNKNOWN_DOCUMENT' });
    expect(await record(await occurrence('BLOCKED', { meeting: 'x' }))).toMatchObject({ code: 'UNKNOWN_MEETING' });
  });

  test('records what happened off the route when that is said', async () => {
    const recorded = await record(await occurrence('NOT_YET', { offRoute: true }));
    expect(recorded).toMatchObject({ __typename: 'StepOccurrenceRecorded', entry: { kind: 'stepOccurrenceRecorded' } });
  });
});
