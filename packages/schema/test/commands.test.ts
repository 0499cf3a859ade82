import { encodeGlobalID } from '@pothos/plugin-relay';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANONYMOUS, delegateOf, idsFor, openWorld, RECORD, SECRETARIAT, TODAY, TRAINING, type World } from './world.ts';

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
    const [id] = refused.facts.entryIds;
    const { node } = await world.runOk('query ($id: ID!) { node(id: $id) { ... on JournalEntry { kind } } }', { id });
    expect(node).toEqual({ kind: 'positionExpressed' });
  });

  test('a refusal repeats the ids that were sent', async () => {
    const { dossier } = await world.runOk(
      'query ($slug: String!) { dossier(slug: $slug) { documents { document { id } } steps { step { id } } } }',
      { slug: RECORD },
    );
    const [step, document] = [dossier.steps[0].step.id, dossier.documents[0].document.id];
    for (const [changes, name, sent] of [
      [{ step }, 'step', step],
      [{ document }, 'document', document],
      [{ source: { paper: document, locator: 'paragraph 1' } }, 'paper', document],
    ] as const) {
      const refused = await express(await position('XD', changes), SECRETARIAT);
      expect(refused.facts).toMatchObject({ [name]: sent });
      expect(refused.ru).toContain(sent);
    }
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
    expect(refused).toMatchObject({ code: 'STEP_NOT_OPEN', facts: { openIds: open.map(({ step: { id } }) => id) } });
  });

  test('does not let a delegate change what a past day knew', async () => {
    const early = { occurred: '2026-03-18', stand: 'OBJECTED' };
    expect(await express(await position('XD', { ...early, known: '2026-03-18' }))).toMatchObject({
      code: 'PAPER_NEEDED',
    });
    const { __typename, entry } = await express(await position('XD', early));
    expect(__typename).toBe('PositionExpressed');
    const [stored] = await world.register.loadEntries({ sight: ['public'], backwards: true, first: 1 });
    expect([entry.id, stored?.known.edtf, stored?.occurred.edtf]).toEqual([expect.any(String), TODAY, '2026-03-18']);
  });

  test('refuses a position that is earlier than the revision, in words that are whole in each language', async () => {
    const refused = await express(await position('XD', { occurred: '2020-01-01' }), SECRETARIAT);
    expect(refused).toMatchObject({ code: 'BEFORE_REVISION', ru: expect.stringContaining('1 января 2020') });
    expect(refused.en).not.toMatch(/[а-яё]/i);
  });

  test('refuses a state that sits in no body of the step and was not asked, naming who may speak', async () => {
    const backbone = await world.runOk(
      '{ dossier(slug: "backbone-lines-2030") { documents { document { id } } progress { step { id } stands { party { ... on MemberState { code } } } notRequired { ... on MemberState { code } } } } }',
    );
    const { stands, notRequired } = backbone.dossier.progress;
    type Named = { code: string };
    const asked = [...stands.map(({ party }: { party: Named }) => party), ...notRequired].map(
      ({ code }: Named) => code,
    );
    const input = await position('KZ', {
      dossier: 'backbone-lines-2030',
      document: backbone.dossier.documents[0].document.id,
      step: backbone.dossier.progress.step.id,
    });
    expect(await express(input, SECRETARIAT)).toMatchObject({ code: 'NOT_ASKED', facts: { asked: asked.toSorted() } });
  });
});

/** The id of a registered paper. */
async function paper(slug: string): Promise<string> {
  const { records } = await world.register.loadDossiers({ ids: [] }, { sight: ['public'] });
  const found = [...records.document.values()].find((document) => document.slug === slug);
  return encodeGlobalID('Document', found?.id ?? slug);
}

describe('recordStepOccurrence', () => {
  async function occurrence(state: string, changes: object = {}) {
    const { document, steps } = await idsFor(world, 'XD');
    return {
      dossier: TRAINING,
      step: steps.find((status) => status.state === state)?.step.id,
      outcomes: [{ document, outcome: state === 'NOT_YET' ? 'SUBMITTED' : 'APPROVED' }],
      occurred: '2026-03-19',
      source: { paper: await paper('cts-letters'), locator: 'paragraph 1' },
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

  test('refuses an outcome that there cannot be at such a step, and gives those that fit as the API spells them', async () => {
    const { outcomes } = await occurrence('BLOCKED');
    const [{ document } = { document: '' }] = outcomes;
    const refused = await record(await occurrence('BLOCKED', { outcomes: [{ document, outcome: 'PREPARED' }] }));
    expect(refused).toMatchObject({
      code: 'OUTCOME_DOES_NOT_FIT',
      facts: {
        outcomes: ['DISCUSSED', 'HEARD', 'ENDORSED', 'APPROVED', 'NOT_ADOPTED', 'RETURNED', 'POSTPONED', 'NOT_STATED'],
      },
    });
  });

  test('takes no outcome that is none of one document', async () => {
    const [{ document } = { document: '' }] = (await occurrence('BLOCKED')).outcomes;
    const input = await occurrence('BLOCKED', { outcomes: [{ document, outcome: 'VARIOUS' }] });
    expect(await world.runError(RECORD_OCCURRENCE, { input }, SECRETARIAT)).toEqual([
      expect.stringMatching(/"VARIOUS" does not exist in "Outcome" enum/),
    ]);
  });

  test('cites no real paper for what is fictional', async () => {
    const source = { paper: await paper('background-note-55-25-13'), locator: 'paragraph 1' };
    expect(await record(await occurrence('BLOCKED', { source }))).toMatchObject({
      code: 'MIXES_SYNTHETIC',
      facts: { real: [{ ru: '«Справка к вопросу № 55/25-13»' }] },
    });
  });

  test('says what to write where the place in the paper is empty', async () => {
    const source = { paper: await paper('cts-letters'), locator: ' ' };
    const refused = await record(await occurrence('BLOCKED', { source }));
    expect(refused).toMatchObject({ code: 'EMPTY_TEXT', en: expect.stringContaining('Write the place in the paper') });
  });

  test('keeps a place in the language in which it was written', async () => {
    const given = { outcomes: [{ document: (await idsFor(world, 'XD')).document, outcome: 'DISCUSSED' }] };
    const places = async (place: string, placeLocale?: string) => {
      const input = await occurrence('BLOCKED', { ...given, forInformation: true, place, placeLocale });
      const { entry } = await record(input);
      const [stored] = await world.register.loadEntries({ sight: ['public'], backwards: true, first: 1 });
      expect(entry.kind).toBe(stored?.kind);
      return stored?.kind === 'stepOccurrenceRecorded' ? stored.payload.place : undefined;
    };
    expect(await places('Борейск')).toEqual({ ru: 'Борейск' });
    expect(await places('Boreysk', 'EN')).toEqual({ en: 'Boreysk' });
    const { dossier } = await world.runOk(
      `{ dossier(slug: "${TRAINING}") { steps { occurrences { place(locale: EN) ru: place(locale: RU) } } } }`,
    );
    const occurrences = dossier.steps.flatMap((status: { occurrences: object[] }) => status.occurrences);
    expect(occurrences).toContainEqual({ place: 'Борейск', ru: 'Борейск' });
    expect(occurrences).toContainEqual({ place: 'Boreysk', ru: 'Boreysk' });
  });
});
