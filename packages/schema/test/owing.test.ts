import type { Viewer } from '@concord/domain';
import { beforeAll, expect, test } from 'vitest';
import { ADMIN, NAMES, paperOf, send } from './sending.ts';
import { openWorld, SECRETARIAT, TODAY, type World } from './world.ts';

// biome-ignore lint/suspicious/noExplicitAny: a test names the fields that it asked for
type Data = any;

let world: World;
let paper: string;
let states: Readonly<Record<string, string>>;
let organisation: string;
beforeAll(async () => {
  world = await openWorld();
  paper = await paperOf(world);
  const { memberStates } = await world.runOk('{ memberStates { id code } }');
  states = Object.fromEntries(memberStates.map(({ id, code }: Data) => [code, id]));
  const kept = await enter(
    'registerOrganisation',
    '2025-01-01',
    ADMIN,
    'OrganisationRegistered',
    'organisation { id }',
    {
      ...{ slug: 'owing', names: NAMES, synthetic: true },
    },
  );
  organisation = kept.organisation.id;
  return () => world.close();
});

/** Enters what happened on a day; it must be carried out. */
async function enter(
  name: string,
  occurred: string,
  viewer: Viewer,
  carried: string,
  fields: string,
  input: object,
): Promise<Data> {
  const given = { occurred, source: { paper, locator: 'heading' }, ...input };
  const result = await send(world, name, given, viewer, `... on ${carried} { ${fields} }`);
  expect([name, result.en ?? result.__typename]).toEqual([name, carried]);
  return result;
}

/** A body that decides by a rule, with these members and an observer. */
async function bodyOf(slug: string, kind: string, members: readonly string[], observer?: string): Promise<string> {
  const own = { slug, kind: 'COUNCIL', organisation, names: NAMES };
  const { body } = await enter('registerBody', '2025-01-01', ADMIN, 'BodyRecorded', 'body { id }', own);
  const from = { body: body.id, from: '2025-01-01' };
  for (const code of members)
    await enter('startMembership', '2025-01-01', ADMIN, 'BodyRecorded', 'cursor', {
      ...{ ...from, party: states[code], role: 'FULL_MEMBER' },
    });
  if (observer)
    await enter('startMembership', '2025-01-01', ADMIN, 'BodyRecorded', 'cursor', {
      ...{ ...from, party: states[observer], role: 'OBSERVER' },
    });
  const rule = { ...from, kind, citation: { ru: 'Правила', en: 'Rules' } };
  await enter('citeDecisionRule', '2025-01-01', ADMIN, 'BodyRecorded', 'cursor', rule);
  return body.id;
}

/** A dossier on a new route that begins with these steps; their ids by key. */
async function dossierOn(
  slug: string,
  steps: readonly object[],
): Promise<{ step: Record<string, string>; draft: string }> {
  const whole = steps.map((step) => ({ organisation, necessity: 'MUST', after: [], name: { ru: 'Этап' }, ...step }));
  const published = { slug, title: { ru: slug }, steps: whole };
  const fields = 'route { steps { id key } }';
  const { route } = await enter('publishRoute', '2025-01-02', ADMIN, 'RoutePublished', fields, published);
  const opened = {
    ...{ slug, title: { ru: slug }, route: { slug, version: 1 }, visibility: 'PUBLIC' },
    documents: [{ slug, kind: 'AGREEMENT', title: { ru: slug }, revisionLabel: '1' }],
  };
  const documents = 'dossier { documents { document { id } } }';
  const { dossier } = await enter('openDossier', '2025-01-09', SECRETARIAT, 'DossierOpened', documents, opened);
  const ids = route.steps.map(({ id, key }: Data) => [key, id]);
  return { step: Object.fromEntries(ids), draft: dossier.documents[0].document.id };
}

const ask = (dossier: string, step: string, codes: readonly string[], sent: string, term: string) =>
  enter('requestPositions', sent, SECRETARIAT, 'PositionsRequested', 'cursor', {
    ...{ dossier, step, addressees: codes.map((code) => states[code]), term },
  });

const say = (
  dossier: string,
  on: Readonly<{ step: string; document: string }>,
  code: string,
  day: string,
  input: object,
) =>
  enter('expressPosition', day, SECRETARIAT, 'PositionExpressed', 'dossier { steps { state step { key } } }', {
    ...{ dossier, ...on, party: states[code], ...input },
  });

const read = async (slug: string, asOf: string): Promise<Data> =>
  (
    await world.runOk(
      `query ($slug: String!, $asOf: LocalDate!) { dossier(slug: $slug, asOf: $asOf) {
         documents { document { revisions { id label } } }
         steps { state step { key } }
         progress { total voices { stand party { ... on MemberState { code } } } silence { state } carries { answer } }
         attention { reason daysLate }
         outstanding { ... on OutstandingList {
           items { party { ... on MemberState { code } } since daysLate reconfirms { stand } }
           cannotTell { step { key } reason(locale: EN) } } } } }`,
      { slug, asOf },
    )
  ).dossier;

test('a reminder wipes out no lateness, and a step of nobody hides nobody who is awaited elsewhere', async () => {
  const body = await bodyOf('owing-council', 'CONSENSUS', ['XA', 'XB']);
  const { step } = await dossierOn('owing-parallel', [
    { key: 'law', type: 'ENDORSEMENT', bodies: [body] },
    { key: 'submit', type: 'SUBMISSION' },
  ]);
  await ask('owing-parallel', step.law ?? '', ['XA', 'XB'], '2025-02-01', '2025-02-10');
  await ask('owing-parallel', step.law ?? '', ['XA'], '2025-03-01', '2025-03-20');
  const { outstanding, attention } = await read('owing-parallel', '2025-03-02');
  expect(outstanding).toEqual({
    items: ['XA', 'XB'].map((code) => ({ party: { code }, since: '2025-02-01', daysLate: 20, reconfirms: null })),
    cannotTell: [{ step: { key: 'submit' }, reason: 'The sources do not say whose step it is: “Этап”.' }],
  });
  expect(attention).toEqual({ reason: 'LATE', daysLate: 20 });
  const overall = await world.runOk(
    '{ outstanding(asOf: "2025-03-02", state: "XA", first: 100) { edges { node { dossier { slug } daysLate } } cannotTell { dossier { slug } } } }',
  );
  expect(overall.outstanding.edges).toContainEqual({ node: { dossier: { slug: 'owing-parallel' }, daysLate: 20 } });
  expect(overall.outstanding.cannotTell).toContainEqual({ dossier: { slug: 'owing-parallel' } });
});

test('what is said of an earlier revision has to be confirmed, or is carried over; an observer is heard and not counted', async () => {
  const body = await bodyOf('owing-observed', 'CONSENSUS', ['XA', 'XB'], 'XC');
  for (const carriesOver of [false, true]) {
    const slug = carriesOver ? 'owing-carried' : 'owing-confirmed';
    const { step, draft } = await dossierOn(slug, [{ key: 'council', type: 'APPROVAL', bodies: [body], carriesOver }]);
    const on = { step: step.council ?? '', document: draft };
    await enter('issueRevision', '2025-03-10', SECRETARIAT, 'RevisionIssued', 'cursor', {
      ...{ dossier: slug, document: draft, label: '2' },
    });
    const [{ document }] = (await read(slug, '2025-03-12')).documents;
    const revision = document.revisions.find(({ label }: Data) => label === '1').id;
    await say(slug, on, 'XA', '2025-03-07', { stand: 'AGREED', revision, known: '2025-03-12' });
    await say(slug, on, 'XC', '2025-03-12', { stand: 'OBJECTED' });
    const { outstanding, progress } = await read(slug, '2025-03-12');
    const confirming = outstanding.items.map(({ party, reconfirms }: Data) => [party.code, reconfirms?.stand ?? null]);
    expect(confirming).toEqual(
      carriesOver
        ? [['XB', null]]
        : expect.arrayContaining([
            ['XA', 'AGREED'],
            ['XB', null],
          ]),
    );
    expect(progress).toMatchObject({ total: 2, voices: [{ stand: 'OBJECTED', party: { code: 'XC' } }] });
    expect(progress.carries.answer).toBe('NOT_YET');
  }
});

test('a late objection takes the conclusion of a silence procedure back with it, and its withdrawal does not bring it back', async () => {
  const slug = 'owing-silence';
  const body = await bodyOf('owing-silent', 'SILENCE_PROCEDURE', ['XA', 'XB']);
  const { step, draft } = await dossierOn(slug, [
    { key: 'council', type: 'APPROVAL', bodies: [body] },
    { key: 'sign', type: 'SIGNATURE', bodies: [body], after: ['council'] },
  ]);
  const on = { step: step.council ?? '', document: draft };
  await ask(slug, on.step, ['XA', 'XB'], '2025-02-03', '2025-02-20');
  await send(
    world,
    'concludeSilence',
    { dossier: slug, step: on.step },
    SECRETARIAT,
    '... on SilenceConcluded { cursor }',
  );
  const stateOf = ({ steps }: Data) => steps.map(({ state }: Data) => state);
  expect(stateOf(await read(slug, TODAY))).toEqual(['DONE', 'MUST']);
  const late = await say(slug, on, 'XB', '2025-02-19', { stand: 'OBJECTED', known: '2025-02-24' });
  expect(stateOf(late.dossier)).toEqual(['BLOCKED', 'NOT_YET']);
  await say(slug, on, 'XB', '2025-03-05', { stand: 'AGREED' });
  const { progress, outstanding } = await read(slug, '2025-03-06');
  expect(progress).toMatchObject({ silence: { state: 'BROKEN' }, carries: { answer: 'NOT_YET' } });
  expect(outstanding).toEqual({ items: [], cannotTell: [] });
});
