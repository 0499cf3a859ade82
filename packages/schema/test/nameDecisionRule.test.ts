import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatasetRefused, loadDataset } from '@concord/register';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ADMIN, paperOf, send } from './sending.ts';
import { openWorld, SECRETARIAT, TODAY, type World } from './world.ts';

const CASES = '{ genitive: Т, dative: Т, accusative: Т, instrumental: Т, prepositional: Т }';
const NAMES = `{ ru: { short: Т, full: Тест, cases: ${CASES} }, en: { short: T, full: Test } }`;
const CITATION = 'citation: { ru: ст. 18, en: art. 18 }';
const SIMPLE = 'ruleKind: majority, majority: { share: { numerator: 1, denominator: 2 }, of: voting, orMore: false }';
const step = (key: string, stepType: string, bodies: string, after: string): string =>
  `        - { key: ${key}, name: { ru: ${key}, en: ${key} }, stepType: ${stepType}, organisation: matters, bodies: [${bodies}], after: [${after}], necessity: must }\n`;

/** A council of consensus that decides questions of procedure by a simple majority, and another body. */
const BODIES = `defaults: { occurred: 2026-01-01 }
facts:
  - { kind: organisationRegistered, payload: { slug: matters, names: ${NAMES} } }
  - { kind: bodyRegistered, payload: { slug: matter-council, bodyKind: council, organisation: matters, names: ${NAMES} } }
  - { kind: bodyRegistered, payload: { slug: matter-other, bodyKind: council, organisation: matters, names: ${NAMES} } }
${['XA', 'XB', 'XC'].map((party) => `  - { kind: membershipStarted, payload: { body: matter-council, party: ${party}, role: fullMember, from: 2020 } }\n`).join('')}
  - { kind: decisionRuleCited, payload: { body: matter-council, key: matter-general, ruleKind: consensus, from: 2020, ${CITATION} } }
  - { kind: decisionRuleCited, payload: { body: matter-council, key: matter-procedure, matter: { ru: регламентные распорядки, en: questions of procedure }, ${SIMPLE}, from: 2020, ${CITATION} } }
  - { kind: decisionRuleCited, payload: { body: matter-council, key: matter-important, matter: { ru: важные вопросы, en: important questions }, ${SIMPLE}, from: 2020, ${CITATION} } }
  - { kind: decisionRuleCited, payload: { body: matter-other, key: matter-elsewhere, ruleKind: consensus, from: 2020, ${CITATION} } }
  - kind: routePublished
    payload:
      slug: matter-route
      routeVersion: 1
      title: { ru: Путь, en: Way }
      steps:
${step('work', 'preparation', 'matter-council', '')}${step('vote', 'approval', 'matter-council', 'work')}${step('sign', 'signature', 'matter-council', 'vote')}
`;
const said = (party: string, stand: string): string =>
  `  - { kind: positionExpressed, occurred: 2026-02-01, payload: { step: vote, document: matter-text, revision: first, party: ${party}, stand: ${stand} } }\n`;
const dossier = (slug: string, named: string): string => `dossier: { slug: ${slug}, route: matter-route }
defaults: { occurred: 2026-01-10 }
facts:
  - { kind: dossierOpened, payload: { title: { ru: Вопрос, en: Question } } }
  - { kind: documentAdded, payload: { slug: ${slug}-text, documentKind: rules, title: { ru: Текст, en: Text } } }
  - { kind: revisionIssued, payload: { document: ${slug}-text, label: first } }
  - { kind: stepOccurrenceRecorded, occurred: 2026-01-11, payload: { key: done, step: work, outcomes: [{ document: ${slug}-text, outcome: prepared }] } }
${named}`;
const naming = (rule: string, at = 'vote'): string =>
  `  - { kind: decisionRuleNamed, occurred: 2026-02-05, payload: { key: naming, step: ${at}, rule: ${rule} } }\n`;

let world: World;
let folder: string;
beforeAll(async () => {
  world = await openWorld();
  folder = await mkdtemp(join(tmpdir(), 'concord-matters-'));
  const stands = said('XA', 'agreed') + said('XB', 'agreed') + said('XC', 'objected');
  await load('matters', {
    'bodies.yaml': BODIES,
    'dossier.yaml': dossier('matter', stands + naming('matter-procedure')),
  });
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

async function load(dataset: string, files: Readonly<Record<string, string>>): Promise<void> {
  const names = Object.keys(files).join(', ');
  await writeFile(join(folder, 'dataset.yaml'), `dataset: ${dataset}\ntitle: D\nsynthetic: true\nfiles: [${names}]\n`);
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await loadDataset(world.register, folder, { today: TODAY, log: () => undefined });
}

const PROGRESS = `query ($asOf: LocalDate) { dossier(slug: "matter", asOf: $asOf) {
  steps { step { id key } }
  progress {
    rule { id matter(locale: EN) } possibleRules { id } ruleReason(locale: EN)
    ruleNaming { rule { id text(locale: RU) } when { edtf } sources { locator } }
    carries { answer }
  } } }`;
const progressOn = async (asOf?: string) => (await world.runOk(PROGRESS, { asOf })).dossier.progress;
type BodyRules = Readonly<{ slug: string; rules: readonly Readonly<{ id: string; matter: string | null }>[] }>;
const rulesOf = async () => {
  const { bodies } = await world.runOk(
    '{ bodies(filter: { slugs: ["matter-council", "matter-other"] }) { edges { node { slug rules { id matter(locale: EN) } } } } }',
  );
  return bodies.edges.map(({ node }: { node: BodyRules }) => node) as readonly BodyRules[];
};
const ruleFor = async (matter: string | null, slug = 'matter-council'): Promise<string> =>
  (await rulesOf()).find((body) => body.slug === slug)?.rules.find((rule) => rule.matter === matter)?.id ?? '';
const stepId = async (key: string): Promise<string> => {
  const { steps } = (await world.runOk(PROGRESS)).dossier;
  return steps.find((each: { step: { key: string } }) => each.step.key === key).step.id;
};
const name = async (input: object, viewer = SECRETARIAT) =>
  send(
    world,
    'nameDecisionRule',
    {
      ...{ dossier: 'matter', step: await stepId('vote'), occurred: '2026-02-10' },
      ...{ source: { paper: await paperOf(world), locator: 'paragraph 4' }, ...input },
    },
    viewer,
    '... on DecisionRuleNamed { entry { id kind summary(locale: EN) } dossier { slug } }',
  );

describe('which rule holds at a step', () => {
  test('is told as a dataset names it, and until then by the general one', async () => {
    const procedure = await ruleFor('questions of procedure');
    expect(await progressOn('2026-02-06')).toMatchObject({
      rule: { matter: 'questions of procedure' },
      ...{ possibleRules: [], carries: { answer: 'YES' } },
      ruleReason: 'Said of this step (5 February 2026): the rule for “questions of procedure”.',
      ruleNaming: {
        rule: { text: 'регламентные распорядки: более половины присутствующих и голосующих' },
        when: { edtf: '2026-02-05' },
      },
    });
    expect(await progressOn('2026-02-04')).toMatchObject({
      rule: { matter: null },
      ...{ ruleNaming: null, carries: { answer: 'NO' } },
      ruleReason:
        'The general rule: no source says that this is one of the matters for which the body has another: “questions of procedure” and “important questions”.',
    });
    expect(
      (await world.runOk(`{ node(id: "${procedure}") { ... on DecisionRule { text(locale: EN) } } }`)).node,
    ).toEqual({
      text: 'questions of procedure: more than half of those present and voting',
    });
  });

  test('is named by a command, and put right by a correction', async () => {
    const general = await ruleFor(null);
    const named = await name({ rule: general });
    expect(named).toMatchObject({
      entry: { kind: 'decisionRuleNamed', summary: 'The rule at the step “vote”: T, consensus' },
      dossier: { slug: 'matter' },
    });
    expect(await progressOn()).toMatchObject({
      ...{ rule: { id: general }, carries: { answer: 'NO' } },
      ruleNaming: { when: { edtf: '2026-02-10' }, sources: [{ locator: 'абзац 4' }] },
    });
    const correction = {
      ...{ entry: named.entry.id, kind: 'MISENTRY', reason: { ru: 'Описка' } },
      ruleNaming: { rule: await ruleFor('important questions') },
    };
    expect(
      await send(world, 'correctEntry', correction, ADMIN, '... on EntryCorrected { entry { kind } }'),
    ).toMatchObject({
      entry: { kind: 'misentryCorrected' },
    });
    expect(await progressOn()).toMatchObject({
      ...{ rule: { matter: 'important questions' }, carries: { answer: 'YES' } },
      ruleNaming: { when: { edtf: '2026-02-10' } },
    });
  });

  test('is refused where it cannot hold, with what was expected', async () => {
    const [important, elsewhere] = [await ruleFor('important questions'), await ruleFor(null, 'matter-other')];
    const code = async (input: object) => (await name(input)).code;
    expect(await name({ rule: elsewhere })).toMatchObject({
      code: 'DECISION_RULE_DOES_NOT_FIT',
      en: 'The rule "consensus" does not fit the step "vote". Give a rule of a body that decides at this step.',
    });
    expect(await code({ rule: important, step: await stepId('sign') })).toBe('DECISION_RULE_DOES_NOT_FIT');
    expect(await code({ rule: important, step: await stepId('work') })).toBe('DECISION_RULE_DOES_NOT_FIT');
    expect(await code({ rule: 'x' })).toBe('UNKNOWN_DECISION_RULE');
    expect(await code({ rule: important })).toBe('ALREADY_RECORDED');
  });

  test('leans on the rule, which is not taken back', async () => {
    const correction = { entry: await citing(), kind: 'MISENTRY', reason: { ru: 'Описка' }, takeBack: true };
    expect(
      await send(world, 'correctEntry', correction, ADMIN, '... on EntryCorrected { entry { kind } }'),
    ).toMatchObject({
      code: 'STILL_REFERRED_TO',
    });
  });

  test.each([
    ['a rule of a body that does not sit there', naming('matter-elsewhere'), /Give a rule of a body that decides/],
    ['a step at which parties sign', naming('matter-general', 'sign'), /Parties sign there/],
    ['a rule that nobody cited', naming('matter-none'), /matter-none/],
  ])('is refused of a dataset: %s', async (_, fact, expected) => {
    await expect(load('refused', { 'refused.yaml': dossier('refused', fact) })).rejects.toThrow(DatasetRefused);
    await expect(load('refused', { 'refused.yaml': dossier('refused', fact) })).rejects.toThrow(expected);
  });
});

test('a body is found by the matters for which it has rules', async () => {
  const { search } = await world.runOk(
    '{ search(text: "регламентными распорядками") { edges { node { kind title } } } }',
  );
  expect(search.edges).toMatchObject([{ node: { kind: 'BODY' } }]);
});

/** The entry that cites the rule for questions of procedure. */
async function citing(): Promise<string> {
  const { journal } = await world.runOk(
    '{ journal(filter: { kinds: ["decisionRuleCited"] }, first: 50) { edges { node { id summary(locale: EN) } } } }',
  );
  return journal.edges.find(({ node }: { node: { summary: string } }) =>
    node.summary.includes('questions of procedure'),
  ).node.id;
}
