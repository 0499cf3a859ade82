import { KIND_VERSIONS, type NewEntry, onDay } from '@concord/domain';
import { idsOf, newEntry, worldEntries } from '@concord/register/testing';
import { encodeGlobalID } from '@pothos/plugin-relay';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANONYMOUS, delegateOf, openWorld, SECRETARIAT, TODAY, type World } from './world.ts';

/** A commonwealth of three states: its agreement was approved on 2 March, and can be signed since then. */
const id = idsOf();
let world: World;
beforeAll(async () => {
  world = await openWorld();
  const approved: NewEntry = newEntry(
    'dossier',
    id('dossier'),
    'stepOccurrenceRecorded',
    {
      ...{ occurrenceId: id('approved'), dossierId: id('dossier'), stepId: id('step'), meetingId: null, place: null },
      ...{ forInformation: false, actorIds: [], decisionId: null, purpose: null },
      outcomes: [{ documentId: id('document'), outcome: 'approved' }],
    },
    { day: '2026-03-02' },
  );
  await world.register.append([...worldEntries(id, 'public', 'signing'), approved], { idempotencyKey: 'signing' });
});
afterAll(() => world.close());

const INPUTS = {
  recordSignature: 'RecordSignatureInput',
  recordNotification: 'RecordNotificationInput',
  recordDeposit: 'RecordDepositInput',
  layDownForceRule: 'LayDownForceRuleInput',
  recordEntryIntoForce: 'RecordEntryIntoForceInput',
  withdrawReservation: 'WithdrawReservationInput',
  recordWithdrawal: 'RecordWithdrawalInput',
  revokeWithdrawal: 'RevokeWithdrawalInput',
} as const;
type Field = keyof typeof INPUTS;

let keys = 0;
/** Sends a command on the agreement; what is given takes the place of what is usual. */
async function send(field: Field, changes: object, viewer = SECRETARIAT) {
  keys += 1;
  const input = {
    ...{ dossier: 'signing', document: encodeGlobalID('Document', id('document')), occurred: '2026-03-03' },
    source: { paper: encodeGlobalID('Document', id('paper')), locator: 'paragraph 1' },
    idempotencyKey: `signing ${keys}`,
    ...changes,
  };
  const source = `mutation ($input: ${INPUTS[field]}!) { ${field}(input: $input) {
    __typename
    ... on CommandRefused { code en: message(locale: EN) ru: message(locale: RU) facts }
    ${field === 'recordSignature' ? '... on SignatureRecorded { entry { kind } dossier { version } }' : ''}
  } }`;
  return (await world.runOk(source, { input }, viewer))[field];
}

const party = (code: string) => encodeGlobalID('MemberState', id(code));

const QUESTION = `query ($asOf: LocalDate) { dossier(slug: "signing", asOf: $asOf) { documents {
  statuses { status since }
  document {
    signatures { openSince { edtf } cannotTell parties { party { ... on MemberState { names { short } } } state when { edtf } withdrawn { edtf } text offRoute sources { locator } } }
    notifications { totalCount }
    deposits { totalCount edges { node { when { edtf } party { ... on MemberState { names { short } } } } } }
    withdrawals { totalCount edges { node { when { edtf } effective { edtf } revoked { edtf } party { __typename } } } }
    forceRule { trigger count daysAfter citation(locale: EN) sources { locator } }
    entryIntoForce {
      state since { edtf } computed { edtf } notYet(locale: EN) cannotTell(locale: EN) recorded { edtf } mismatch withdrawn { edtf }
      byState { party { ... on MemberState { names { short } } } state notice { edtf } leaves { edtf } computed { edtf } notYet(locale: EN) }
    }
  }
} } }`;

async function agreement(asOf?: string, viewer = ANONYMOUS) {
  const { dossier } = await world.runOk(QUESTION, { asOf }, viewer);
  const [{ document, statuses }] = dossier.documents;
  return { ...document, status: statuses[0].status };
}

/** Whatever a test says of a state: `XA IN_FORCE 2026-03-07`. */
const states = (rows: { party: { names: { short: string } }; state: string; computed?: { edtf: string } | null }[]) =>
  rows.map(({ party: { names }, state, computed }) => [names.short, state, computed?.edtf].filter(Boolean).join(' '));

describe('from signature to entry into force', () => {
  test('a document that nobody has signed is open for signature, and nobody knows how it enters into force', async () => {
    const { signatures, entryIntoForce, forceRule, status } = await agreement();
    expect([status, signatures.openSince.edtf, forceRule]).toEqual(['OPEN_FOR_SIGNATURE', '2026-03-02', null]);
    expect(states(signatures.parties)).toEqual(['XA NOT_KNOWN', 'XB NOT_KNOWN', 'XC NOT_KNOWN']);
    expect(entryIntoForce).toMatchObject({ state: 'CANNOT_TELL', cannotTell: 'How it enters into force is unknown.' });
  });

  test('each command is for the secretariat, and says so in both languages', async () => {
    const given = { party: party('XA') };
    const rule = { trigger: 'DEPOSITS', count: 2, citation: { ru: 'статья 12', en: 'article 12' } };
    for (const viewer of [delegateOf('XA'), { role: 'viewer', account: 'viewer' } as const, ANONYMOUS]) {
      const refused = await Promise.all([
        send('recordSignature', { ...given, manner: 'SIGNED' }, viewer),
        ...(
          [
            'recordNotification',
            'recordDeposit',
            'recordEntryIntoForce',
            'recordWithdrawal',
            'revokeWithdrawal',
          ] as const
        ).map((field) => send(field, given, viewer)),
        send('layDownForceRule', rule, viewer),
      ]);
      const code = viewer.role === 'anonymous' ? 'NOT_SIGNED_IN' : 'NOT_ALLOWED';
      for (const each of refused)
        expect(each).toMatchObject({
          code,
          ru: expect.stringMatching(/[а-я]/),
          en: expect.not.stringMatching(/[а-я]/),
        });
    }
  });

  test('refuses what cannot be, and repeats what was sent', async () => {
    const signed = { party: party('XA'), manner: 'SIGNED' };
    expect(await send('recordSignature', { ...signed, party: 'x' })).toMatchObject({
      ...{ code: 'UNKNOWN_PARTY', facts: { party: 'x' } },
    });
    const body = encodeGlobalID('Body', id('body'));
    expect(await send('recordDeposit', { party: body, occurred: '2026-03-05' })).toMatchObject({
      ...{ code: 'NOT_A_SIGNATORY', en: expect.stringContaining('is neither a state nor an administration of one') },
    });
    expect(await send('recordSignature', { ...signed, document: 'x' })).toMatchObject({ code: 'UNKNOWN_DOCUMENT' });
    expect(await send('recordSignature', { ...signed, occurred: '2026-03-21' })).toMatchObject({
      code: 'DATE_IN_FUTURE',
    });
    const early = await send('recordSignature', { ...signed, occurred: '2026-03-01' });
    expect(early).toMatchObject({ code: 'NOT_OPEN_FOR_SIGNATURE', en: expect.stringContaining('offRoute: true') });
    for (const field of ['recordNotification', 'recordDeposit'] as const)
      expect(await send(field, { party: party('XA'), occurred: '2026-03-01' })).toMatchObject({
        code: 'NOT_OPEN_FOR_SIGNATURE',
      });
    expect(await send('recordDeposit', { party: party('XA'), occurred: '2026-02-01', known: TODAY })).toMatchObject({
      code: 'BEFORE_SUBJECT',
    });
    const misfit = await send('layDownForceRule', { trigger: 'DEPOSITS', citation: { ru: 'статья', en: 'article' } });
    expect(misfit).toMatchObject({ code: 'FORCE_RULE_DOES_NOT_FIT', ru: expect.stringContaining('Число') });
  });

  test('states sign and deposit, and the document enters into force on the second deposit', async () => {
    const rule = { trigger: 'DEPOSITS', count: 2, daysAfter: 2, citation: { ru: 'статья 12', en: 'article 12' } };
    const done = [
      await send('layDownForceRule', { ...rule, occurred: '2026-03-02' }),
      await send('recordSignature', { party: party('XA'), manner: 'SIGNED' }),
      await send('recordSignature', { party: party('XB'), manner: 'WITH_RESERVATION', text: 'Кроме статьи 5' }),
      await send('recordSignature', { party: party('XC'), manner: 'NOT_SIGNED', occurred: '2026-03-04' }),
      await send('recordDeposit', { party: party('XA'), occurred: '2026-03-05' }),
      await send('recordNotification', { party: party('XA'), occurred: '2026-03-05' }),
      await send('recordDeposit', { party: party('XB'), occurred: '2026-03-08' }),
      await send('recordDeposit', { party: party('XC'), occurred: '2026-03-15' }),
    ];
    expect(done.map(({ __typename }) => __typename)).toEqual([
      ...['ForceRuleLaidDown', 'SignatureRecorded', 'SignatureRecorded', 'SignatureRecorded'],
      ...['DepositMade', 'NotificationGiven', 'DepositMade', 'DepositMade'],
    ]);
    expect(await send('recordDeposit', { party: party('XC'), occurred: '2026-03-15' })).toMatchObject({
      code: 'ALREADY_RECORDED',
    });
    const { signatures, forceRule, deposits, notifications, entryIntoForce, status } = await agreement();
    expect(states(signatures.parties)).toEqual(['XA SIGNED', 'XB WITH_RESERVATION', 'XC NOT_SIGNED']);
    expect(signatures.parties[1]).toMatchObject({ text: 'Кроме статьи 5', sources: [{ locator: 'абзац 1' }] });
    expect(forceRule).toMatchObject({ trigger: 'DEPOSITS', count: 2, daysAfter: 2, citation: 'article 12' });
    expect([notifications.totalCount, deposits.totalCount, deposits.edges[0].node.when.edtf]).toEqual([
      ...[1, 3, '2026-03-05'],
    ]);
    expect([status, entryIntoForce.state, entryIntoForce.computed.edtf]).toEqual([
      'IN_FORCE',
      'IN_FORCE',
      '2026-03-10',
    ]);
    expect(states(entryIntoForce.byState)).toEqual([
      ...['XA IN_FORCE 2026-03-10', 'XB IN_FORCE 2026-03-10', 'XC IN_FORCE 2026-03-17'],
    ]);
  });

  test.each([
    ['2026-03-03', 'OPEN_FOR_SIGNATURE', 'NOT_YET', 'Instruments known to be deposited: 0, needed: 2.', null],
    ['2026-03-05', 'OPEN_FOR_SIGNATURE', 'NOT_YET', 'Instruments known to be deposited: 1, needed: 2.', null],
    ['2026-03-09', 'OPEN_FOR_SIGNATURE', 'NOT_YET', null, '2026-03-10'],
    ['2026-03-10', 'IN_FORCE', 'IN_FORCE', null, '2026-03-10'],
    ['2026-03-16', 'IN_FORCE', 'IN_FORCE', null, '2026-03-10'],
  ])('on %s it was %s', async (day, status, state, notYet, computed) => {
    const answer = await agreement(day);
    expect(answer.status).toBe(status);
    expect(answer.entryIntoForce).toMatchObject({ state, notYet });
    expect(answer.entryIntoForce.computed?.edtf ?? null).toBe(computed);
    if (day === '2026-03-16') expect(states(answer.entryIntoForce.byState)[2]).toBe('XC NOT_YET 2026-03-17');
  });

  test('a paper that says otherwise is shown beside the rule, and found among the contradictions', async () => {
    expect(await send('recordEntryIntoForce', { occurred: '2026-03-12' })).toMatchObject({
      __typename: 'EntryIntoForceRecorded',
    });
    const { entryIntoForce } = await agreement();
    expect(entryIntoForce).toMatchObject({
      ...{ mismatch: true, computed: { edtf: '2026-03-10' }, recorded: { edtf: '2026-03-12' } },
      ...{ state: 'IN_FORCE', since: { edtf: '2026-03-10/2026-03-12' } },
    });
    const { dataQuality } = await world.runOk(
      '{ dataQuality(kinds: [CONTRADICTORY], dossier: "signing") { edges { node { text(locale: EN) noted } } } }',
    );
    expect(dataQuality.edges).toEqual([
      {
        node: {
          text: 'Соглашение: a paper gives the entry into force as 12 March 2026, by its rule it follows as 10 March 2026',
          noted: false,
        },
      },
    ]);
  });

  test('a state that gave notice is bound until the day of effect, and can take the notice back before', async () => {
    const given = { party: party('XB'), occurred: '2026-03-14' };
    const refused = await send('recordWithdrawal', { ...given, effective: '2026-03-13' });
    expect(refused.code).toBe('WITHDRAWAL_DOES_NOT_FIT');
    await send('recordWithdrawal', { ...given, effective: '2027-03-14' });
    const { withdrawals, entryIntoForce } = await agreement();
    expect(entryIntoForce.byState[1]).toMatchObject({
      ...{ state: 'IN_FORCE', notice: { edtf: '2026-03-14' }, leaves: { edtf: '2027-03-14' } },
    });
    expect(withdrawals.edges).toMatchObject([{ node: { effective: { edtf: '2027-03-14' }, revoked: null } }]);
    const back = await send('revokeWithdrawal', { party: party('XB'), occurred: '2026-03-15' });
    expect(back.__typename).toBe('WithdrawalRevoked');
    const after = await agreement();
    expect(after.entryIntoForce.byState[1]).toMatchObject({ state: 'IN_FORCE', notice: null, leaves: null });
    expect(after.withdrawals.edges).toMatchObject([{ node: { revoked: { edtf: '2026-03-15' } } }]);
    expect((await send('revokeWithdrawal', { party: party('XB'), occurred: '2026-03-16' })).code).toBe('NO_NOTICE');
  });

  test('a state that withdrew is no longer bound, and a document that was withdrawn binds nobody', async () => {
    await send('recordWithdrawal', { party: party('XB'), occurred: '2026-03-18' });
    const one = await agreement();
    expect([one.status, ...states(one.entryIntoForce.byState)]).toEqual([
      ...['IN_FORCE', 'XA IN_FORCE 2026-03-10', 'XB WITHDRAWN 2026-03-10', 'XC IN_FORCE 2026-03-17'],
    ]);
    expect(states(one.signatures.parties)).toEqual(['XA SIGNED', 'XB WITHDRAWN', 'XC NOT_SIGNED']);
    expect(one.signatures.parties[1]).toMatchObject({
      when: { edtf: '2026-03-03' },
      withdrawn: { edtf: '2026-03-18' },
    });
    expect((await agreement('2026-03-17')).signatures.parties[1]).toMatchObject({
      ...{ state: 'WITH_RESERVATION', withdrawn: null },
    });
    /** Whether its deposit counts, had it withdrawn before the document was in force, the rule does not say. */
    const early = await send('recordWithdrawal', { party: party('XA'), occurred: '2026-03-09' });
    expect(early.__typename).toBe('WithdrawalRecorded');
    const either = await agreement('2026-03-16');
    expect(either.entryIntoForce).toMatchObject({
      ...{ state: 'CANNOT_TELL', computed: { edtf: '2026-03-10/2026-03-17' }, mismatch: true },
      cannotTell: 'One party withdrew before it was in force, and whether it counts is unknown: XA.',
    });
    expect((await agreement('2026-03-17')).entryIntoForce.state).toBe('IN_FORCE');
    expect(states(either.entryIntoForce.byState)).toEqual([
      ...['XA WITHDRAWN', 'XB CANNOT_TELL 2026-03-10/2026-03-17', 'XC NOT_YET 2026-03-17'],
    ]);
    await send('recordWithdrawal', { occurred: '2026-03-19' });
    const all = await agreement();
    expect([all.status, all.entryIntoForce.state, all.withdrawals.totalCount]).toEqual(['WITHDRAWN', 'WITHDRAWN', 4]);
    expect((await agreement('2026-03-18')).status).toBe('IN_FORCE');
    const course = async (asOf: string) => {
      const { dossier } = await world.runOk(
        `query ($asOf: LocalDate) { dossier(slug: "signing", asOf: $asOf) {
           steps { state reason(locale: EN) }
           outstanding { ... on OutstandingList { items { party { __typename } } } }
           attention { reason next { state } sentence(locale: EN) } } }`,
        { asOf },
      );
      return { ...dossier, last: dossier.steps.at(-1) };
    };
    expect((await course('2026-03-18')).last).toMatchObject({ state: 'MUST' });
    expect(await course('2026-03-19')).toMatchObject({
      last: { state: 'NOT_YET', reason: 'Withdrawn: 19 March 2026; it goes no further.' },
      outstanding: { items: [] },
      attention: { reason: 'CHANGED', next: null, sentence: '“Соглашение”, today: withdrawn.' },
    });
  });
});

test('what only some may see is counted for them alone', async () => {
  const hidden = {
    ...newEntry('dossier', id('dossier'), 'depositMade', {
      ...{ depositId: id('hidden deposit'), dossierId: id('dossier'), documentId: id('document'), partyId: id('XA') },
      reservation: null,
    }),
    ...{ occurred: onDay('2026-03-04'), known: onDay('2026-03-04'), visibility: 'secretariat' as const },
    version: KIND_VERSIONS.depositMade,
  } as NewEntry;
  await world.register.append([hidden], { idempotencyKey: 'hidden deposit' });
  for (const [viewer, count] of [
    [ANONYMOUS, 3],
    [delegateOf('XA'), 3],
    [SECRETARIAT, 4],
  ] as const)
    expect((await agreement(undefined, viewer)).deposits.totalCount).toBe(count);
});

test('a paper that travels in no dossier is neither signed nor in force', async () => {
  const { node } = await world.runOk(
    'query ($id: ID!) { node(id: $id) { ... on Document { signatures { cannotTell } entryIntoForce { state } forceRule { count } deposits { totalCount } } } }',
    { id: encodeGlobalID('Document', id('paper')) },
  );
  expect(node).toEqual({ signatures: null, entryIntoForce: null, forceRule: null, deposits: { totalCount: 0 } });
});

describe('what treaties say besides', () => {
  const FORCE = `{ dossier(slug: "signing") { documents { document { forceRule {
    text(locale: RU) among { count parties { ... on MemberState { names { short } } } }
  } signatures { parties { needsProcedures } } } } } }`;
  const asked = async () => (await world.runOk(FORCE)).dossier.documents[0].document;

  test('certain parties among those that deposit', async () => {
    const among = { count: 1, parties: [party('XB'), party('XA')] };
    const rule = { trigger: 'DEPOSITS', count: 2, among, citation: { ru: 'статья 9', en: 'article 9' } };
    expect(await send('layDownForceRule', { ...rule, trigger: 'DEPOSITS_OF_ALL', count: null })).toMatchObject({
      ...{ code: 'FORCE_RULE_DOES_NOT_FIT', ru: expect.stringContaining('Сколько нужно из названных сторон') },
    });
    expect(await send('layDownForceRule', rule)).toMatchObject({ __typename: 'ForceRuleLaidDown' });
    expect((await asked()).forceRule).toEqual({
      text: 'после сдачи на хранение: 2, в том числе не меньше 1 из названных (XA и XB)',
      among: { count: 1, parties: [{ names: { short: 'XA' } }, { names: { short: 'XB' } }] },
    });
  });

  test('signature and, for those who need internal procedures, notification', async () => {
    const said = (needsProcedures: boolean, manner: string, code: string) =>
      send('recordSignature', { party: party(code), manner, needsProcedures, occurred: '2026-03-06' });
    expect(await said(true, 'NOT_SIGNED', 'XC')).toMatchObject({ code: 'PROCEDURES_OF_UNSIGNED' });
    expect(await said(false, 'SIGNED', 'XC')).toMatchObject({ __typename: 'SignatureRecorded' });
    // XA has notified that its procedures are fulfilled, XB never said whether it needs any.
    expect(
      (await asked()).signatures.parties.map((each: { needsProcedures: boolean }) => each.needsProcedures),
    ).toEqual([...[true, null, false]]);
  });

  test('a day before which it is not in force, an exchange, and provisional application by those that say so', async () => {
    const asked = `{ dossier(slug: "signing", asOf: "2026-03-10") { documents { document {
      forceRule { trigger notBefore text(locale: RU) provisional { since declared } }
      entryIntoForce { byState { party { ... on MemberState { names { short } } }
        provisional { state since { edtf } cannotTell(locale: EN) } } } } } } }`;
    const rule = { trigger: 'EXCHANGE', count: null, citation: { ru: 'статья 10', en: 'article 10' } };
    const provisional = { since: '2026-03-08', declared: true };
    expect(await send('layDownForceRule', { ...rule, notBefore: '2026-02-30' })).toMatchObject({
      ...{ code: 'FORCE_RULE_DOES_NOT_FIT', ru: expect.stringContaining('не ранее которого') },
    });
    expect(await send('layDownForceRule', { ...rule, notBefore: '2026-06-01', provisional })).toMatchObject({
      __typename: 'ForceRuleLaidDown',
    });
    const said = { party: party('XC'), manner: 'WITH_RESERVATION', appliesProvisionally: true, occurred: '2026-03-07' };
    expect(await send('recordSignature', said)).toMatchObject({ __typename: 'SignatureRecorded' });
    const { forceRule, entryIntoForce } = (await world.runOk(asked)).dossier.documents[0].document;
    expect(forceRule).toEqual({
      ...{ trigger: 'EXCHANGE', notBefore: '2026-06-01', provisional },
      text: 'после обмена документами между двумя сторонами, не ранее 1 июня 2026; временно применяется с 8 марта 2026 теми, кто об этом заявил',
    });
    const own = entryIntoForce.byState.find(
      ({ party: each }: { party: { names: { short: string } } }) => each.names.short === 'XC',
    );
    expect(own.provisional).toEqual({ state: 'APPLIED', since: { edtf: '2026-03-08' }, cannotTell: null });
  });
});
