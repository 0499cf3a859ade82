import { type Document, documentStatuses, effectOf, entryIntoForce, inOrder, whenOf } from '@concord/domain';
import { describe, expect, test } from 'vitest';
import { DatasetRefused } from '../src/index.ts';
import { listed, NAMES, TODAY, useDatasets } from './testkit/datasets.ts';

const TITLE = 'title: { ru: Соглашение, en: Agreement }';
const CITATION = 'citation: { ru: ст. 12, en: art. 12 }';

const REFERENCE = `defaults: { occurred: 2026-01-10 }
facts:
  - { kind: organisationRegistered, payload: { slug: org, names: ${NAMES} } }
  - { kind: memberStateRegistered, payload: { code: XA, names: ${NAMES} } }
  - { kind: memberStateRegistered, payload: { code: XB, names: ${NAMES} } }
  - { kind: bodyRegistered, payload: { slug: body, bodyKind: council, organisation: org, names: ${NAMES} } }
  - { kind: membershipStarted, payload: { body: body, party: XA, role: fullMember, from: 2026-01-10 } }
  - { kind: documentRegistered, payload: { slug: letter, documentKind: letter, ${TITLE}, dated: 2026-01-10 } }
  - kind: routePublished
    payload:
      slug: route
      routeVersion: 1
      ${TITLE}
      steps:
        - { key: sign, name: { ru: П, en: S }, stepType: signature, organisation: org, bodies: [body], after: [], necessity: must }
`;
const DOSSIER = `dossier: { slug: pact, route: route }
defaults: { occurred: 2026-02-01 }
facts:
  - { kind: dossierOpened, payload: { ${TITLE} } }
  - { kind: documentAdded, payload: { slug: pact-text, documentKind: agreement, ${TITLE} } }
`;

/** Notes are exchanged, and one of the two applies the agreement provisionally. */
const NOTES = `dossier: { slug: notes, route: route }
defaults: { occurred: 2026-02-01 }
facts:
  - { kind: dossierOpened, payload: { ${TITLE} } }
  - { kind: documentAdded, payload: { slug: notes-text, documentKind: agreement, ${TITLE} } }
  - { kind: forceRuleLaidDown, payload: { key: rule, document: notes-text, trigger: exchange, notBefore: 2026-06-01, provisional: { declared: true }, notice: { months: 12, ${CITATION} }, ${CITATION} } }
  - { kind: signatureRecorded, occurred: 2026-02-02, payload: { key: xa, document: notes-text, party: XA, manner: signed, appliesProvisionally: true } }
  - { kind: signatureRecorded, occurred: 2026-02-02, payload: { key: xb, document: notes-text, party: XB, manner: signed, appliesProvisionally: false } }
  - { kind: notificationGiven, occurred: 2026-03-01, payload: { key: xa, document: notes-text, party: XA, reservation: Кроме статьи 5 } }
  - { kind: notificationGiven, occurred: 2026-03-02, payload: { key: xb, document: notes-text, party: XB, reservation: Кроме статьи 7 } }
  - { kind: reservationWithdrawn, occurred: 2026-07-01, payload: { notification: xa } }
  - { kind: withdrawalRecorded, occurred: 2026-08-01, payload: { key: xb, document: notes-text, party: XB, effective: 2026-10-01 } }
  - { kind: withdrawalRecorded, occurred: 2026-08-05, payload: { key: xa, document: notes-text, party: XA } }
  - { kind: withdrawalRevoked, occurred: 2026-08-06, payload: { withdrawal: xa } }
  - { kind: withdrawalRecorded, occurred: 2026-08-07, payload: { key: xa-again, document: notes-text, party: XA } }
`;

const datasets = useDatasets();

const load = (...facts: readonly string[]) =>
  datasets.load({
    'dataset.yaml': `dataset: signing\ntitle: S\nsynthetic: true\nfiles: [reference.yaml, pact.yaml, notes.yaml]\n`,
    'reference.yaml': REFERENCE,
    'pact.yaml': DOSSIER + listed(facts),
    'notes.yaml': NOTES,
  });

const of = 'document: pact-text';

describe('what is refused of signatures and force, with what was expected', () => {
  test.each([
    [
      'deposits that are not counted',
      `{ kind: forceRuleLaidDown, payload: { key: rule, ${of}, trigger: deposits, ${CITATION} } }`,
      /trigger: Give a number from 1 to 300/,
    ],
    [
      'a date and another day before which it is not in force',
      `{ kind: forceRuleLaidDown, payload: { key: rule, ${of}, trigger: date, date: 2026-03-01, notBefore: 2026-04-01, ${CITATION} } }`,
      /trigger: The day before which the document does not enter into force/,
    ],
    [
      'an exchange of three',
      `{ kind: forceRuleLaidDown, payload: { key: rule, ${of}, trigger: exchange, count: 3, ${CITATION} } }`,
      /trigger: Give a number from 1 to 300 for notifications and deposits, and only for them/,
    ],
    [
      'a withdrawal that is in effect before its notice',
      `{ kind: withdrawalRecorded, occurred: 2026-03-01, payload: { key: xa, ${of}, party: XA, effective: 2026-02-28 } }`,
      /A withdrawal is not in effect before it was given notice of/,
    ],
    [
      'a day of effect of the document itself',
      `{ kind: withdrawalRecorded, occurred: 2026-03-01, payload: { key: all, ${of}, effective: 2026-04-01 } }`,
      /From when it is in effect is said of a party/,
    ],
    [
      'more of certain parties than are named',
      `{ kind: forceRuleLaidDown, payload: { key: rule, ${of}, trigger: deposits, count: 3, among: { count: 2, parties: [XA] }, ${CITATION} } }`,
      /trigger: How many of certain parties are needed/,
    ],
    [
      'the internal procedures of who does not sign',
      `{ kind: signatureRecorded, payload: { key: one, ${of}, party: XA, manner: notSigned, needsProcedures: true } }`,
      /needsProcedures: a party that does not sign says nothing/,
    ],
    [
      'words that are not given',
      `{ kind: forceRuleLaidDown, payload: { key: rule, ${of}, trigger: inWords, ${CITATION} } }`,
      /trigger: Give the words of the paper/,
    ],
    [
      'a paper that travels in no dossier',
      '{ kind: depositMade, payload: { key: one, document: letter, party: XA } }',
      /document: no document of this dossier/,
    ],
    ['a party that nobody has heard of', `{ kind: depositMade, payload: { key: one, ${of}, party: XK } }`, /XK/],
    [
      'a manner that there is not',
      `{ kind: signatureRecorded, payload: { key: one, ${of}, party: XA, manner: objected } }`,
      /notSigned/,
    ],
  ])('%s', async (_, fact, expected) => {
    const refusal = load(fact);
    await expect(refusal).rejects.toThrow(DatasetRefused);
    await expect(refusal).rejects.toThrow(expected);
  });
});

describe('a second rule of entry into force', () => {
  const ruled = (key: string, occurred: string, rule: string) =>
    `{ kind: forceRuleLaidDown, occurred: ${occurred}, payload: { key: ${key}, ${of}, ${rule}, ${CITATION} } }`;
  const signed = `{ kind: signatureRecorded, payload: { key: xa, ${of}, party: XA, manner: signed } }`;
  const first = ruled('first', '2026-02-02', 'trigger: date, date: 2026-03-01');

  test.each([
    [
      'that says the same',
      ruled('second', '2026-02-03', 'trigger: date, date: 2026-03-01'),
      /pact.yaml:8: it says what the rule that holds already says/,
    ],
    [
      'that comes when the document was in force by the first',
      ruled('second', '2026-03-02', 'trigger: deposits, count: 2'),
      /pact.yaml:8: The document has been in force since 1 March 2026 by the rule that was laid down before \(art. 12\)/,
    ],
  ])('%s is refused', async (_, second, expected) => {
    await expect(load(signed, first, second)).rejects.toThrow(expected);
  });

  test('is held against the one before it, not against the first, and a correction weighs it again', async () => {
    const second = ruled('second', '2026-02-10', 'trigger: date, date: 2026-05-01');
    const third = ruled('third', '2026-04-01', 'trigger: date, date: 2026-03-01');
    const slip = `{ kind: misentryCorrected, occurred: 2026-04-02, payload: { corrects: second, reason: { ru: О, en: S }, replacement: null } }`;
    const named = second.replace('kind: forceRuleLaidDown', 'kind: forceRuleLaidDown, as: second');
    await expect(load(signed, first, named, third, slip)).rejects.toThrow(
      /pact.yaml:\d+ \(forceRuleLaidDown\) could not stand then/,
    );
  });
});

test('a document is told from its signature to its withdrawal, from the rows today and from the entries on a past day', async () => {
  const sources = 'sources: [{ paper: letter, paragraph: 1 }]';
  await load(
    `{ kind: forceRuleLaidDown, ${sources}, payload: { key: rule, ${of}, trigger: deposits, count: 2, daysAfter: 5, ${CITATION} } }`,
    `{ kind: signatureRecorded, occurred: 2026-02-02, payload: { key: xa, ${of}, party: XA, manner: withReservation, text: Кроме статьи 5 } }`,
    `{ kind: notificationGiven, occurred: 2026-02-03, payload: { key: xa, ${of}, party: XA } }`,
    `{ kind: depositMade, occurred: 2026-02-04, payload: { key: xa, ${of}, party: XA } }`,
    `{ kind: depositMade, occurred: 2026-02, payload: { key: xb, ${of}, party: XB } }`,
    `{ kind: entryIntoForceRecorded, occurred: 2026-02-20, payload: { key: all, ${of} } }`,
    `{ kind: entryIntoForceRecorded, occurred: 2026-02-20, known: 2026-03-01, payload: { key: xb, ${of}, party: XB } }`,
    `{ kind: withdrawalRecorded, occurred: 2026-06-01, payload: { key: xb, ${of}, party: XB } }`,
    `{ kind: withdrawalRecorded, occurred: 2026-07-01, payload: { key: all, ${of} } }`,
  );
  const on = async (asOf?: string) => {
    const { records } = await datasets.register.loadDossiers({ slugs: ['pact'] }, { sight: ['public'], asOf });
    const document = [...records.document.values()].find(({ slug }) => slug === 'pact-text') as Document;
    const day = asOf ?? TODAY;
    const { computed, mismatch, state } = entryIntoForce(records, document, day);
    const status = documentStatuses(records, document.dossierId ?? '', day)[0]?.statuses[0]?.status;
    return { computed: computed.kind === 'date' ? whenOf(computed.span).edtf : computed.kind, mismatch, state, status };
  };
  expect(await on()).toEqual({
    ...{ computed: '2026-02-09/2026-03-05', mismatch: false, state: 'withdrawn', status: 'withdrawn' },
  });
  expect(await on('2026-06-30')).toMatchObject({ state: 'inForce', status: 'inForce' });
  expect(await on('2026-02-03')).toMatchObject({ computed: 'notYet', status: 'signed' });
});

test('a rule may name a day before which nothing is in force, an exchange, and provisional application', async () => {
  const { records } = await datasets.register.loadDossiers({ slugs: ['notes'] }, { sight: ['public'] });
  const document = [...records.document.values()].find(({ slug }) => slug === 'notes-text') as Document;
  const { since, byState } = entryIntoForce(records, document, '2026-04-01');
  expect(since?.edtf).toBe('2026-06-01');
  expect(byState.map(({ provisional }) => [provisional?.state, provisional?.since?.edtf])).toEqual([
    ['applied', '2026-02-02'],
    ['notApplied', undefined],
  ]);
});

test('a withdrawal may say from when it is in effect, the rule how long before notice of it is given, and it can be revoked', async () => {
  const { records } = await datasets.register.loadDossiers({ slugs: ['notes'] }, { sight: ['public'] });
  const told = inOrder([...records.withdrawal.values()]).map((each) => [
    whenOf(effectOf(records, each)).edtf,
    each.revoked?.edtf ?? null,
  ]);
  expect(told).toEqual([
    ['2026-10-01', null],
    ['2027-08-05', '2026-08-06'],
    ['2027-08-07', null],
  ]);
});

test('a reservation comes with a notification or a deposit, and can be withdrawn', async () => {
  const { records } = await datasets.register.loadDossiers({ slugs: ['notes'] }, { sight: ['public'] });
  const told = inOrder([...records.notification.values()]).map((each) => [
    each.reservation,
    each.reservationWithdrawn?.edtf ?? null,
  ]);
  expect(told).toEqual([
    ['Кроме статьи 5', '2026-07-01'],
    ['Кроме статьи 7', null],
  ]);
});
