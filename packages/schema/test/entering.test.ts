import { createHash } from 'node:crypto';
import { onDay } from '@concord/domain';
import { idsOf, newEntry, worldEntries } from '@concord/register/testing';
import { encodeGlobalID } from '@pothos/plugin-relay';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANONYMOUS, delegateOf, openWorld, RECORD, SECRETARIAT, type World } from './world.ts';

/** A fictional commonwealth with a dossier, a route and a paper; everything else is entered through the API. */
const id = idsOf();
let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.register.append(worldEntries(id, 'public', 'entering'), { idempotencyKey: 'entering' });
  const rules = Array.from({ length: MATTERS }, (_, at) => ruleFor(at));
  await world.register.append(rules, { idempotencyKey: 'rules' });
});
afterAll(() => world.close());

/** For so many matters the body has a rule: another one is named each time. */
const MATTERS = 20;
let named = 0;
const nextRule = (): string => {
  named += 1;
  return encodeGlobalID('DecisionRule', id(`rule ${named % MATTERS}`));
};
const ruleFor = (at: number) =>
  newEntry('body', id('body'), 'decisionRuleCited', {
    ...{ decisionRuleId: id(`rule ${at}`), bodyId: id('body'), ruleKind: 'consensus' as const },
    matter: at === 0 ? null : { ru: `вопросы ${at}`, en: `questions ${at}` },
    ...{
      majority: null,
      quorum: null,
      from: onDay('2020-01-01'),
      until: null,
      citation: { ru: 'ст. 1', en: 'art. 1' },
    },
  });

const CARRIED = '{ __typename dossier { slug version } entries { kind } cursor }';
const RESULTS = {
  registerPaper: [
    'RegisterPaperInput',
    'PaperRegistered',
    '{ document { id slug title(locale: EN) } entry { kind } cursor }',
  ],
  openDossier: ['OpenDossierInput', 'DossierOpened', CARRIED],
  addDocument: ['AddDocumentInput', 'DocumentAdded', CARRIED],
  issueRevision: ['IssueRevisionInput', 'RevisionIssued', CARRIED],
  attachRevisionText: ['AttachRevisionTextInput', 'RevisionTextAttached', CARRIED],
  reportStatus: ['ReportStatusInput', 'StatusReported', CARRIED],
  planStep: ['PlanStepInput', 'StepPlanned', CARRIED],
  nameDecisionRule: ['NameDecisionRuleInput', 'DecisionRuleNamed', CARRIED],
  noteRemark: ['NoteRemarkInput', 'RemarkNoted', CARRIED],
} as const;
type Field = keyof typeof RESULTS;

let keys = 0;
const key = (): string => {
  keys += 1;
  return `entering ${keys}`;
};
const source = { paper: encodeGlobalID('Document', id('paper')), locator: 'paragraph 1' };
const said = { occurred: '2026-03-10', source };
const route = { slug: 'route-entering', version: 1 };
const document = (slug: string) => ({ slug, kind: 'AGREEMENT', title: { ru: 'Соглашение' }, revisionLabel: '1' });

const fileOf = (text: string, name = 'agreement.txt') => ({ name, base64: Buffer.from(text).toString('base64') });
let languages = 0;
/** Another language each time: a revision has one text in each. */
const nextLanguage = (): string => {
  languages += 1;
  return `${String.fromCharCode(97 + Math.floor(languages / 26))}${String.fromCharCode(97 + (languages % 26))}`;
};

const INPUTS: Readonly<Record<Field, () => object>> = {
  registerPaper: () => ({
    ...{ slug: key().replace(' ', '-'), kind: 'LETTER', title: { ru: 'Письмо' }, dated: '2026-03-05' },
    ...{ synthetic: true, visibility: 'PUBLIC' },
  }),
  openDossier: () => {
    const slug = key().replace(' ', '-');
    return { slug, title: { ru: 'Досье' }, route, documents: [document(slug)], visibility: 'PUBLIC', ...said };
  },
  addDocument: () => ({ dossier: 'entering', ...document(key().replace(' ', '-')), ...said }),
  issueRevision: () => ({
    ...{ dossier: 'entering', document: encodeGlobalID('Document', id('document')), label: key(), ...said },
  }),
  planStep: () => ({
    ...{ dossier: 'entering', step: encodeGlobalID('Step', id('step')), planned: '2026-04-10', ...said },
  }),
  nameDecisionRule: () => ({
    ...{ dossier: 'entering', step: encodeGlobalID('Step', id('step')), rule: nextRule(), ...said },
  }),
  attachRevisionText: () => ({
    ...{ dossier: 'entering', document: encodeGlobalID('Document', id('document')), language: nextLanguage() },
    ...{ file: fileOf('Статья 1. Предмет\n\nСтатья 2. Порядок\n'), ...said },
  }),
  reportStatus: () => ({
    ...{ dossier: 'entering', organisation: encodeGlobalID('Organisation', id('org')), status: 'AGREED' },
    ...{ documents: [encodeGlobalID('Document', id('document'))], ...said },
  }),
  noteRemark: () => ({ dossier: 'entering', kind: 'CONTRADICTORY', text: { ru: 'Две даты' } }),
};

/** Sends a command; what is given takes the place of what is usual. */
async function send(field: Field, changes: object = {}, viewer = SECRETARIAT) {
  const [input, carried, fields] = RESULTS[field];
  const mutation = `mutation ($input: ${input}!) { ${field}(input: $input) {
    __typename
    ... on ${carried} ${fields}
    ... on CommandRefused { code en: message(locale: EN) ru: message(locale: RU) facts }
  } }`;
  const given = { ...INPUTS[field](), idempotencyKey: key(), ...changes };
  return (await world.runOk(mutation, { input: given }, viewer))[field];
}

const FIELDS = Object.keys(RESULTS) as Field[];

describe.each(FIELDS)('%s', (field) => {
  test('is for the secretariat and administrators', async () => {
    const before = await world.register.position();
    for (const [viewer, code] of [
      [ANONYMOUS, 'NOT_SIGNED_IN'],
      [{ role: 'viewer', account: 'viewer' }, 'NOT_ALLOWED'],
      [delegateOf('XA'), 'NOT_ALLOWED'],
    ] as const)
      expect(await send(field, {}, viewer)).toMatchObject({ __typename: 'CommandRefused', code });
    expect(await world.register.position()).toEqual(before);
    expect((await send(field, {}, { role: 'admin', account: 'admin' })).code).toBeUndefined();
  });

  test('is carried out once for each key', async () => {
    const given = { ...INPUTS[field](), idempotencyKey: key() };
    const first = await send(field, given);
    expect(first.code).toBeUndefined();
    const position = await world.register.position();
    expect(await send(field, given)).toEqual(first);
    expect(await world.register.position()).toEqual(position);
  });
});

test('a dossier is opened with everything in it, and goes on like any other', async () => {
  const slug = 'roaming';
  const opened = await send('openDossier', { slug, documents: [document('roaming'), document('roaming-note')] });
  expect(opened).toMatchObject({
    dossier: { slug, version: 5 },
    entries: ['dossierOpened', 'documentAdded', 'revisionIssued', 'documentAdded', 'revisionIssued'].map((kind) => ({
      kind,
    })),
  });
  const QUESTION = `query ($asOf: LocalDate) { dossier(slug: "roaming", asOf: $asOf) {
    title synthetic documents { document { slug title(locale: EN) } } steps { state step { id key } } } }`;
  const { dossier } = await world.runOk(QUESTION);
  expect(dossier).toMatchObject({ synthetic: true, title: 'Досье', steps: [{ state: 'MUST' }, { state: 'NOT_YET' }] });
  expect(dossier.documents.map(({ document: own }: { document: object }) => own)).toEqual([
    ...[
      { slug: 'roaming', title: 'Соглашение' },
      { slug: 'roaming-note', title: 'Соглашение' },
    ],
  ]);
  expect(await world.runOk(QUESTION, { asOf: '2026-03-09' })).toEqual({ dossier: null });
  expect((await world.runOk(QUESTION, { asOf: '2026-03-10' })).dossier).not.toBeNull();
  const planned = await send('planStep', { dossier: slug, expectedVersion: 5 });
  expect(planned).toMatchObject({ dossier: { version: 6 } });
  expect(await send('planStep', { dossier: slug, expectedVersion: 5 })).toMatchObject({ code: 'VERSION_CONFLICT' });
});

test('a dossier is opened whole or not at all', async () => {
  const before = await world.register.position();
  const documents = [document('half'), document('document-entering')];
  const refused = await send('openDossier', { slug: 'half', documents });
  expect(refused).toMatchObject({ code: 'SLUG_TAKEN', facts: { slug: 'document-entering' } });
  expect(await world.register.position()).toEqual(before);
});

test('of two who open a dossier of one name at once one is told that the name is taken', async () => {
  const outcomes = await Promise.all(
    ['one', 'two'].map((own) => send('openDossier', { slug: 'raced', documents: [document(`raced-${own}`)] })),
  );
  expect(outcomes.map(({ code }) => code).sort()).toEqual(['SLUG_TAKEN', undefined]);
});

test('of two who give one name to documents of two dossiers one is told that the name is taken', async () => {
  for (const slug of ['left', 'right']) await send('openDossier', { slug, documents: [document(`${slug}-first`)] });
  const outcomes = await Promise.all(
    ['left', 'right'].map((dossier) => send('addDocument', { ...document('same'), dossier })),
  );
  expect(outcomes.map(({ code }) => code).sort()).toEqual(['SLUG_TAKEN', undefined]);
});

test.each(['MEMBERS', 'SECRETARIAT'])('what is for %s is seen by nobody else', async (visibility) => {
  const slug = `for-${visibility.toLowerCase()}`;
  await send('openDossier', { slug, documents: [document(slug)], visibility });
  await send('registerPaper', { slug: `paper-${slug}`, visibility });
  await send('noteRemark', { dossier: slug });
  const question = `{ dossier(slug: "${slug}") { version } document(slug: "paper-${slug}") { slug } }`;
  const seen = { dossier: { version: 4 }, document: { slug: `paper-${slug}` } };
  const hidden = { dossier: null, document: null };
  expect(await world.runOk(question)).toEqual(hidden);
  expect(await world.runOk(question, {}, delegateOf('XA'))).toEqual(visibility === 'MEMBERS' ? seen : hidden);
  expect(await world.runOk(question, {}, SECRETARIAT)).toEqual(seen);
  const unseen = await send('noteRemark', { dossier: slug }, delegateOf('XA'));
  // The same whether there is such a dossier or not.
  expect(unseen.code).toBe('NOT_ALLOWED');
});

test('a paper that was registered is cited by what follows', async () => {
  const { document: paper } = await send('registerPaper', { slug: 'letter-170' });
  const revision = await send('issueRevision', { source: { paper: paper.id, locator: 'paragraph 2' } });
  expect(revision).toMatchObject({ __typename: 'RevisionIssued' });
  const [entry] = await world.register.loadEntries({ sight: ['public'], backwards: true, first: 1 });
  expect(entry?.sources).toMatchObject([{ locator: 'paragraph 2' }]);
  // A paper is how we know, so that it can be named on any day; that it was registered is known since its date.
  const { document: named } = await world.runOk(
    '{ document(slug: "letter-170", asOf: "2026-03-04") { dated { edtf } } }',
  );
  expect(named).toEqual({ dated: { edtf: '2026-03-05' } });
});

test('positions on a revision are stale once a new one is issued, and are not before', async () => {
  const slug = 'stale';
  await send('openDossier', { slug, documents: [document(slug)], occurred: '2026-03-02' });
  const QUESTION = `query ($asOf: LocalDate) { dossier(slug: "stale", asOf: $asOf) {
    documents { document { id } } progress { stands { stand } } } }`;
  const [{ document: own }] = (await world.runOk(QUESTION)).dossier.documents;
  const position = {
    ...{ dossier: slug, document: own.id, step: encodeGlobalID('Step', id('step')), stand: 'AGREED', source },
    ...{ party: encodeGlobalID('MemberState', id('XA')), occurred: '2026-03-05', idempotencyKey: key() },
  };
  await world.runOk(
    'mutation ($input: ExpressPositionInput!) { expressPosition(input: $input) { __typename } }',
    { input: position },
    SECRETARIAT,
  );
  await send('issueRevision', { dossier: slug, document: own.id, label: '2', occurred: '2026-03-08' });
  const stands = async (asOf?: string) =>
    (await world.runOk(QUESTION, { asOf })).dossier.progress.stands.map(({ stand }: { stand: string }) => stand);
  expect(await stands('2026-03-07')).toContain('AGREED');
  expect(await stands('2026-03-08')).not.toContain('AGREED');
  expect(await stands()).toContain('STALE');
});

test('the text of a revision is read where the revision is, by whoever sees it, on the days that know it', async () => {
  const slug = 'with-text';
  await send('openDossier', { slug, documents: [document(slug)], visibility: 'MEMBERS', occurred: '2026-03-02' });
  const QUESTION = `query ($asOf: LocalDate) { dossier(slug: "with-text", asOf: $asOf) { documents {
    document { id } revision { id texts { language fileName mediaType size digest paragraphs base64 sources { locator } } } } } }`;
  const ask = async (asOf?: string) => (await world.runOk(QUESTION, { asOf }, delegateOf('XA'))).dossier.documents[0];
  const { document: own, revision } = await ask();
  const content = '\uFEFFСтатья 1. Предмет.\n\nСтатья 2. Порядок.\n';
  const file = fileOf(content, 'with-text.txt');
  const given = { dossier: slug, document: own.id, language: 'ru', file, occurred: '2026-03-05' };
  expect((await send('attachRevisionText', given)).code).toBeUndefined();
  expect(await send('attachRevisionText', given)).toMatchObject({ code: 'TEXT_ATTACHED' });
  const kazakh = fileOf('1-бап. Мәні.', 'kk.txt');
  await send('attachRevisionText', { ...given, language: 'kk', file: kazakh, revision: revision.id });
  expect((await ask()).revision.texts).toMatchObject([
    { language: 'kk', paragraphs: ['1-бап. Мәні.'], base64: kazakh.base64 },
    {
      ...{ language: 'ru', fileName: 'with-text.txt', mediaType: 'text/plain; charset=utf-8' },
      ...{ size: Buffer.byteLength(content), base64: file.base64 },
      ...{ digest: createHash('sha256').update(content).digest('hex'), sources: [{ locator: 'абзац 1' }] },
      paragraphs: ['Статья 1. Предмет.', 'Статья 2. Порядок.'],
    },
  ]);
  expect((await ask('2026-03-04')).revision.texts).toEqual([]);
  const node = `{ node(id: "${revision.id}") { ... on Revision { texts { language } } } }`;
  expect(await world.runOk(node)).toEqual({ node: null });
  expect((await world.runOk(node, {}, delegateOf('XA'))).node.texts).toHaveLength(2);
});

test('the fictional and the real stay apart', async () => {
  const { dossier } = await world.runOk(`{ dossier(slug: "${RECORD}") { documents { document { id } } } }`);
  const [{ document: real }] = dossier.documents;
  const given = { source: { paper: real.id, locator: 'paragraph 1' } };
  for (const field of ['openDossier', 'addDocument', 'planStep', 'noteRemark'] as const)
    expect((await send(field, given)).code, field).toMatch(/^(MIXES_SYNTHETIC|UNKNOWN_PAPER)$/);
  const { document: paper } = await send('registerPaper', { synthetic: false });
  expect(await send('openDossier', { source: { paper: paper.id, locator: '1' } })).toMatchObject({
    code: 'MIXES_SYNTHETIC',
  });
});

test.each<[Field, object, string]>([
  ['registerPaper', { slug: 'A' }, 'SLUG_MALFORMED'],
  ['registerPaper', { slug: 'a\0' }, 'SLUG_MALFORMED'],
  ['registerPaper', { slug: 'paper-entering' }, 'SLUG_TAKEN'],
  ['registerPaper', { slug: 'document-entering' }, 'SLUG_TAKEN'],
  ['registerPaper', { dated: '2026-02-30' }, 'INVALID_DATE'],
  ['registerPaper', { title: {} }, 'EMPTY_TEXT'],
  ['openDossier', { slug: 'entering' }, 'SLUG_TAKEN'],
  ['openDossier', { slug: 'a\0' }, 'SLUG_MALFORMED'],
  ['openDossier', { route: {} }, 'UNKNOWN_ROUTE'],
  ['openDossier', { route: { id: 'x' } }, 'UNKNOWN_ROUTE'],
  ['openDossier', { documents: [] }, 'NO_DOCUMENTS'],
  ['addDocument', { slug: 'paper-entering' }, 'SLUG_TAKEN'],
  ['addDocument', { dossier: 'a\0' }, 'UNKNOWN_DOSSIER'],
  ['issueRevision', { label: '1' }, 'REVISION_TAKEN'],
  ['issueRevision', { document: source.paper }, 'UNKNOWN_DOCUMENT'],
  ['attachRevisionText', { language: 'rus' }, 'UNKNOWN_LANGUAGE'],
  ['attachRevisionText', { revision: 'x' }, 'UNKNOWN_REVISION'],
  ['attachRevisionText', { file: fileOf(' \n ') }, 'FILE_REFUSED'],
  ['attachRevisionText', { file: fileOf('a\0') }, 'FILE_REFUSED'],
  ['attachRevisionText', { file: fileOf('text', 'agreement.docx') }, 'FILE_REFUSED'],
  ['attachRevisionText', { file: fileOf('text', 'agreement.pdf') }, 'FILE_REFUSED'],
  ['attachRevisionText', { file: fileOf('x'.repeat(700_001)) }, 'FILE_REFUSED'],
  ['attachRevisionText', { file: { name: 'a.txt', base64: 'dGV4d*==' } }, 'FILE_REFUSED'],
  ['reportStatus', { documents: [] }, 'NO_DOCUMENTS_NAMED'],
  ['reportStatus', { organisation: 'x' }, 'UNKNOWN_ORGANISATION'],
  ['planStep', { step: 'x' }, 'UNKNOWN_STEP'],
  ['nameDecisionRule', { step: 'x' }, 'UNKNOWN_STEP'],
  ['nameDecisionRule', { rule: 'x' }, 'UNKNOWN_DECISION_RULE'],
  ['planStep', { planned: '2026-03-09' }, 'PLANNED_IN_PAST'],
  ['planStep', { meeting: 'x' }, 'UNKNOWN_MEETING'],
  ['noteRemark', { text: { en: ' ' } }, 'EMPTY_TEXT'],
])('%s with %o is refused, and nothing is written', async (field, changes, code) => {
  const before = await world.register.position();
  const refused = await send(field, changes);
  expect(refused).toMatchObject({ __typename: 'CommandRefused', code });
  expect([/[а-я]/.test(refused.ru), refused.en.length > 20]).toEqual([true, true]);
  expect(await world.register.position()).toEqual(before);
});
