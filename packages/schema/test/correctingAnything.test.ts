import { type EntryKind, fold, onDay, type Payloads, type StreamKind, VISIBILITIES } from '@concord/domain';
import type { StoredEntry } from '@concord/register';
import { idsOf, newEntry, worldEntries } from '@concord/register/testing';
import { encodeGlobalID } from '@pothos/plugin-relay';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANONYMOUS, delegateOf, openWorld, SECRETARIAT, type World } from './world.ts';

const ADMIN = { role: 'admin', account: 'admin' } as const;
const id = idsOf();
let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.register.append(worldEntries(id, 'public', 'anything'), { idempotencyKey: 'anything' });
  await world.register.append(worldEntries(idsOf(), 'secretariat', 'hidden'), { idempotencyKey: 'hidden' });
});
afterAll(() => world.close());

let keys = 0;
const key = (): string => {
  keys += 1;
  return `anything ${keys}`;
};
const party = (code: string) => encodeGlobalID('MemberState', id(code));
const both = (text: string) => ({ ru: text, en: text });

const CORRECT = `mutation ($input: CorrectEntryInput!) { correctEntry(input: $input) {
  __typename
  ... on EntryCorrected { dossier { slug } entry { id kind synthetic subject { __typename } } entries { kind } }
  ... on CommandRefused { code facts message }
} }`;
async function correct(entryId: string, changes: object, viewer: Parameters<World['runOk']>[2] = ADMIN) {
  const entry = encodeGlobalID('JournalEntry', entryId);
  const input = { entry, kind: 'MISENTRY', reason: { ru: 'Описка' }, idempotencyKey: key(), ...changes };
  return (await world.runOk(CORRECT, { input }, viewer)).correctEntry;
}

async function told<K extends EntryKind>(
  stream: string,
  streamKind: StreamKind,
  kind: K,
  payload: Payloads[K],
): Promise<StoredEntry> {
  const entry = newEntry(streamKind, id(stream), kind, payload, { day: '2026-03-11' });
  const [made] = await world.register.append([entry], { idempotencyKey: key() });
  return made as StoredEntry;
}

const all = () => world.register.loadEntries({ sight: VISIBILITIES });
const entryOf = async (kind: EntryKind, word: string): Promise<string> =>
  (await all()).find((entry) => entry.kind === kind && JSON.stringify(entry.payload).includes(id(word)))?.id ?? '';

describe('an entry of any stream', () => {
  test('is found by its id alone, by who may enter it', async () => {
    const entry = await entryOf('membershipStarted', 'XC');
    const says = { membership: { role: 'OBSERVER', until: '2026-02-01' } };
    expect(await correct(entry, says, SECRETARIAT)).toMatchObject({ code: 'ADMINISTRATORS_ONLY' });
    expect(await correct(entry, says, delegateOf('XC-anything'))).toMatchObject({ code: 'ADMINISTRATORS_ONLY' });
    expect(await correct(entry, says, ANONYMOUS)).toMatchObject({ code: 'NOT_SIGNED_IN' });
    expect(await correct(entry, { ...says, dossier: 'anything' })).toMatchObject({ code: 'UNKNOWN_ENTRY' });
    expect(await correct(entry, says)).toMatchObject({
      ...{ __typename: 'EntryCorrected', dossier: null },
      entry: { kind: 'misentryCorrected', synthetic: true, subject: { __typename: 'Body' } },
    });
    const { memberState } = await world.runOk(
      `{ memberState(code: "XC-anything") { memberships { role until { edtf } } } }`,
    );
    expect(memberState.memberships).toEqual([{ role: 'OBSERVER', until: { edtf: '2026-02-01' } }]);
  });

  test('is not there for who may not see it, wherever it is', async () => {
    const hidden = (await all()).filter(({ visibility }) => visibility === 'secretariat');
    expect(hidden.length).toBeGreaterThan(5);
    for (const { id: each } of hidden)
      expect(await correct(each, { takeBack: true }, delegateOf('XA'))).toMatchObject({
        code: 'UNKNOWN_ENTRY',
        facts: { entry: encodeGlobalID('JournalEntry', each) },
      });
  });

  test('that is taken back is still in the journal, and what it was about is told as it was entered', async () => {
    const organisation = await told('club', 'organisation', 'organisationRegistered', {
      ...{ organisationId: id('club'), slug: 'club', names: NAMES, synthetic: true },
    });
    const after = world.register.cursors.encode(organisation);
    const taken = await correct(organisation.id, { takeBack: true });
    expect(taken).toMatchObject({
      entry: { kind: 'misentryCorrected', synthetic: true, subject: { __typename: 'Organisation' } },
    });
    const { journal } = await world.runOk(
      `query ($after: Cursor) { journal(first: 100, after: $after) { nodes { kind synthetic summary(locale: EN) corrects { kind } subject { __typename } } } }`,
      { after },
    );
    expect(journal.nodes).toEqual([
      {
        ...GONE,
        kind: 'misentryCorrected',
        summary: 'Misentry corrected: Описка',
        corrects: { kind: 'organisationRegistered' },
      },
    ]);
  });

  test('is not taken back while something leans on it, which is named', async () => {
    const route = await entryOf('routePublished', 'route');
    const refused = await correct(route, { takeBack: true });
    expect(refused).toMatchObject({ code: 'STILL_REFERRED_TO', message: expect.stringContaining('Досье открыто') });
    const named = (await all()).filter(({ id: each }) =>
      refused.facts.entryIds.some((one: string) => one.endsWith(each) || one === encodeGlobalID('JournalEntry', each)),
    );
    expect(named.map(({ kind }) => kind)).toContain('dossierOpened');
  });

  test('is offered to be corrected to who may enter it', async () => {
    const offered = async (viewer: Parameters<World['runOk']>[2]): Promise<string[]> => {
      const { journal } = await world.runOk(`{ journal(first: 100) { nodes { kind mayCorrect } } }`, {}, viewer);
      const may = journal.nodes.filter((node: Readonly<{ mayCorrect: boolean }>) => node.mayCorrect);
      return [...new Set<string>(may.map(({ kind }: Readonly<{ kind: string }>) => kind))];
    };
    expect(await offered(ADMIN)).toEqual(expect.arrayContaining(['bodyRegistered', 'routePublished', 'dossierOpened']));
    const bySecretariat = await offered(SECRETARIAT);
    expect(bySecretariat).toContain('documentRegistered');
    expect(bySecretariat).not.toContain('bodyRegistered');
    expect(await offered(delegateOf('XA'))).toEqual([]);
  });
});

const GONE = { synthetic: true, subject: { __typename: 'Organisation' } };
const CASES = {
  ...{ nominative: 'Клуб', genitive: 'Клуба', dative: 'Клубу', accusative: 'Клуб' },
  ...{ instrumental: 'Клубом', prepositional: 'Клубе' },
};
const NAMES = { ru: { short: 'Клуб', full: 'Клуб', cases: CASES }, en: { short: 'Club', full: 'Club in full' } };

describe('what is said instead', () => {
  const body = () => encodeGlobalID('Body', id('body'));
  const sittings = () => [{ bodyId: id('body'), number: 7 }];
  const meetingId = id('meeting');
  const dossierId = id('dossier');
  const document = () => ({ dossierId, documentId: id('document') });
  const clause = { number: '1', acts: [{ verb: 'INSTRUCT', object: both('доложить'), executors: [] }] };

  test.each<[EntryKind, string, StreamKind, () => object, () => object, keyof ReturnType<typeof fold>, object]>([
    [
      'decisionRuleCited',
      'body',
      'body',
      () => ({
        decisionRuleId: id('rule'),
        bodyId: id('body'),
        ruleKind: 'consensus',
        majority: null,
        quorum: null,
        from: onDay('2020-01-01'),
        until: null,
        citation: both('ст. 1'),
      }),
      () => ({
        decisionRule: { kind: 'MAJORITY', majority: { share: { numerator: 1, denominator: 2 }, of: 'MEMBERS' } },
      }),
      'decisionRule',
      { ruleKind: 'majority', majority: { of: 'members', orMore: true } },
    ],
    [
      'calendarCited',
      'body',
      'body',
      () => ({
        calendarId: id('calendar'),
        bodyId: id('body'),
        firstYear: 2026,
        lastYear: 2026,
        weekend: [6, 7],
        holidays: [],
        workingDays: [],
        citation: both('указ'),
      }),
      () => ({ calendar: { holidays: ['2026-05-01'] } }),
      'calendar',
      { holidays: ['2026-05-01'], weekend: [6, 7] },
    ],
    [
      'membershipEnded',
      'body',
      'body',
      () => ({ membershipId: id('member XB'), until: onDay('2026-03-01') }),
      () => ({ membershipEnd: { until: '2026-03-02' } }),
      'membership',
      { until: { edtf: '2026-03-02' } },
    ],
    [
      'meetingAnnounced',
      'meeting',
      'meeting',
      () => ({ meetingId, sittings: sittings(), planned: onDay('2026-03-12'), place: null, synthetic: true }),
      () => ({ meeting: { sittings: [{ body: body(), number: 8 }], place: 'Авал' } }),
      'meeting',
      { sittings: [{ number: 8 }], place: both('Авал'), planned: { edtf: '2026-03-12' } },
    ],
    [
      'meetingPostponed',
      'meeting',
      'meeting',
      () => ({ meetingId, planned: null }),
      () => ({ postponement: { planned: '2026-03-13' } }),
      'meeting',
      { planned: { edtf: '2026-03-13' } },
    ],
    [
      'agendaItemPlaced',
      'meeting',
      'meeting',
      () => ({ agendaItemId: id('item'), meetingId, number: '8-1', dossierId, documentIds: [] }),
      () => ({ agendaItem: { number: '8-2', dossier: null, documents: [encodeGlobalID('Document', id('document'))] } }),
      'agendaItem',
      { number: '8-2', dossierId: null },
    ],
    [
      'officerNamed',
      'meeting',
      'meeting',
      () => ({ officerId: id('chair'), meetingId, office: 'chair', name: both('А. Авалин') }),
      () => ({ officer: { name: both('Б. Борин') } }),
      'officer',
      { name: both('Б. Борин') },
    ],
    [
      'meetingHeld',
      'meeting',
      'meeting',
      () => ({ meetingId, sittings: sittings(), place: null, synthetic: true }),
      () => ({ held: { place: 'Бор', attendance: [{ body: body(), parties: [party('XA')] }] } }),
      'meeting',
      { place: both('Бор'), held: { edtf: '2026-03-11' } },
    ],
    [
      'attendanceRecorded',
      'meeting',
      'meeting',
      () => ({ attendanceId: id('attendance'), meetingId, bodyId: id('body'), partyIds: [] }),
      () => ({ attendance: { parties: [party('XB')] } }),
      'attendance',
      { bodyId: id('body') },
    ],
    [
      'decisionTaken',
      'meeting',
      'meeting',
      () => ({
        decisionId: id('decision'),
        meetingId,
        agendaItemId: null,
        dossierId,
        number: null,
        minutes: '8',
        paperId: null,
        documentIds: [],
        recitals: [],
        clauses: [],
      }),
      () => ({
        decision: {
          number: '8-1',
          minutes: null,
          clauses: [clause],
          recitals: [{ verb: 'HEARD', object: both('доклад') }],
        },
      }),
      'decision',
      { number: '8-1', minutes: null, decisionState: 'taken', clauses: [{ number: '1' }] },
    ],
    [
      'positionsRequested',
      'dossier',
      'dossier',
      () => ({
        requestId: id('request'),
        dossierId,
        stepId: id('step'),
        letterNumber: '№ 1',
        senderId: null,
        meetingId: null,
        asksFor: null,
        addresseeIds: [id('XA')],
        collectives: [],
        term: null,
        answersKnown: true,
      }),
      () => ({
        letter: { letterNumber: null, sender: body(), addressees: [party('XA'), party('XB')], term: '2026-04-01' },
      }),
      'consultationRequest',
      { letterNumber: null, senderId: id('body'), term: '2026-04-01' },
    ],
    [
      'replyReceived',
      'dossier',
      'dossier',
      () => ({
        replyId: id('reply'),
        dossierId,
        requestId: id('request'),
        partyId: id('XA'),
        letterNumber: '№ 2',
        text: null,
      }),
      () => ({ reply: { party: party('XB'), text: 'Согласны' } }),
      'reply',
      { partyId: id('XB'), letterNumber: '№ 2', text: 'Согласны' },
    ],
    [
      'signatureRecorded',
      'dossier',
      'dossier',
      () => ({ signatureId: id('signature'), ...document(), partyId: id('XA'), manner: 'signed', text: null }),
      () => ({ signature: { manner: 'NOT_SIGNED' } }),
      'signature',
      { manner: 'notSigned' },
    ],
    [
      'depositMade',
      'dossier',
      'dossier',
      () => ({ depositId: id('deposit'), ...document(), partyId: id('XA') }),
      () => ({ instrument: { party: party('XB') } }),
      'deposit',
      { partyId: id('XB') },
    ],
    [
      'forceRuleLaidDown',
      'dossier',
      'dossier',
      () => ({
        forceRuleId: id('force rule'),
        ...document(),
        trigger: 'signature',
        date: null,
        count: null,
        daysAfter: 0,
        citation: both('ст. 9'),
      }),
      () => ({ forceRule: { trigger: 'DEPOSITS', count: 2, daysAfter: 30 } }),
      'forceRule',
      { trigger: 'deposits', count: 2, daysAfter: 30 },
    ],
    [
      'withdrawalRecorded',
      'dossier',
      'dossier',
      () => ({ withdrawalId: id('withdrawal'), ...document(), partyId: id('XA') }),
      () => ({ force: { party: null, occurred: '2026-03-10' } }),
      'withdrawal',
      { partyId: null, occurred: { edtf: '2026-03-10' } },
    ],
    [
      'documentRegistered',
      'other paper',
      'document',
      () => ({
        documentId: id('other paper'),
        slug: 'other-paper',
        documentKind: 'letter',
        title: both('Письмо'),
        number: '№ 1',
        dated: onDay('2026-03-11'),
        synthetic: true,
      }),
      () => ({ paper: { kind: 'MINUTES', title: { ru: 'Протокол' }, number: null, dated: '2026-03-10' } }),
      'document',
      { documentKind: 'minutes', title: both('Протокол'), number: null },
    ],
    [
      'documentRelated',
      'other paper',
      'document',
      () => ({
        relationId: id('relation'),
        documentId: id('other paper'),
        relation: 'annexTo',
        otherId: id('document'),
      }),
      () => ({ relation: { relation: 'BACKGROUND_FOR', other: encodeGlobalID('Document', id('paper')) } }),
      'documentRelation',
      { relation: 'backgroundFor', otherId: id('paper') },
    ],
  ])('of %s', async (kind, stream, streamKind, payload, says, table, expected) => {
    const entry = await told(stream, streamKind, kind, payload() as never);
    expect(await correct(entry.id, says())).toMatchObject({ __typename: 'EntryCorrected' });
    const rows = [...fold(await all())[table].values()];
    expect(rows).toContainEqual(expect.objectContaining({ streamId: id(stream) }));
    expect(rows.filter(({ streamId }) => streamId === id(stream))).toEqual(
      expect.arrayContaining([expect.objectContaining(deeply(expected))]),
    );
  });
});

/** What an object holds, at any depth. */
function deeply(value: object): object {
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      inner !== null && typeof inner === 'object' && !Array.isArray(inner)
        ? expect.objectContaining(inner)
        : Array.isArray(inner) && typeof inner[0] === 'object'
          ? inner.map((each) => expect.objectContaining(each))
          : inner,
    ]),
  );
}
