import { answersTo, asksAnyone, informedOf, partyName, summaryTable, VISIBILITIES } from '@concord/domain';
import { describe, expect, test } from 'vitest';
import { NAMES, TODAY, useDatasets } from './testkit/datasets.ts';

const datasets = useDatasets();

/** A dossier of its own on which a letter was sent to XA, and what came of it. */
const dataset = (key: string, facts: string): string => `dataset: ${key}
title: Letters
synthetic: true
dossier: { slug: ${key}, route: ${key} }
defaults: { occurred: today-9 }
facts:
  - { kind: organisationRegistered, payload: { slug: ${key}, names: ${NAMES} } }
  - { kind: memberStateRegistered, payload: { code: ${key.toUpperCase()}, names: ${NAMES} } }
  - kind: routePublished
    payload:
      slug: ${key}
      routeVersion: 1
      title: { ru: Путь, en: Way }
      steps: [{ key: council, name: { ru: Совет, en: Council }, stepType: approval, organisation: ${key}, bodies: [], after: [], necessity: must }]
  - { kind: dossierOpened, payload: { title: { ru: Проект, en: Draft } } }
  - { kind: documentAdded, payload: { slug: ${key}-text, documentKind: rules, title: { ru: Текст, en: Text } } }
  - { kind: revisionIssued, payload: { document: ${key}-text, label: '1' } }
  - { kind: positionsRequested, payload: { key: letter, step: council, addressees: [${key.toUpperCase()}], answersKnown: true } }
${facts}`;

const REPLY = (party: string): string =>
  `  - { kind: replyReceived, occurred: today-5, payload: { key: reply, request: letter, party: ${party}, letterNumber: № 8 } }\n`;
const comment = (key: string, party: string, revision = '1'): string =>
  `  - { kind: commentMade, occurred: today-5, payload: { key: ${key}, step: council, document: ${party.toLowerCase()}-text, revision: '${revision}', party: ${party}, element: пункт 2.3, text: Уточнить, reply: reply } }\n`;
const disposed = (payload: string): string =>
  `  - { kind: commentDisposed, occurred: today-3, payload: { comment: first, ${payload} } }\n`;

const load = (key: string, facts: string) =>
  datasets.load({ [`${key}.yaml`]: dataset(key, facts) }, { path: `${key}.yaml` });

describe('a dataset', () => {
  test('says who answered a letter, what was remarked and what became of it', async () => {
    const became = `${disposed('disposition: noted')}${disposed('disposition: rejected, reason: Вне предмета')}`;
    await load('xa', `${REPLY('XA')}${comment('first', 'XA')}${comment('second', 'XA')}${became}`);
    const { records } = await datasets.register.loadDossiers({ slugs: ['xa'] }, { sight: VISIBILITIES });
    const [request] = records.consultationRequest.values();
    if (!request) throw new Error('The letter was not loaded.');
    expect(answersTo(records, request, TODAY)).toMatchObject([
      { state: 'answered', daysToAnswer: 4, reply: { letterNumber: '№ 8' } },
    ]);
    const [revision] = records.revision.values();
    const table = summaryTable(records, revision?.documentId ?? '');
    expect(table?.open).toBe(1);
    expect(table?.rows.map(({ element, reply }) => [element, reply?.letterNumber])).toEqual([
      ...[
        ['пункт 2.3', '№ 8'],
        ['пункт 2.3', '№ 8'],
      ],
    ]);
    expect(
      table?.rows.flatMap(({ comment: { disposition, reason } }) => (disposition ? [[disposition, reason]] : [])),
    ).toEqual([['rejected', 'Вне предмета']]);
  });

  test.each([
    ['a reply of nobody', 'xb', REPLY('XZ'), /unknown memberState "XZ"/],
    [
      'a comment on a revision that there is not',
      'xc',
      REPLY('XC') + comment('first', 'XC', '2'),
      /unknown revision "2"/,
    ],
    [
      'a rejection without a reason',
      'xd',
      REPLY('XD') + comment('first', 'XD') + disposed('disposition: rejected'),
      /a rejection without a reason/,
    ],
    ['what became of no comment', 'xe', disposed('disposition: noted'), /unknown comment "first"/],
  ])('is refused with %s', async (_, key, facts, message) => {
    await expect(load(key, facts)).rejects.toThrow(message);
  });
});

test('a letter of a dataset may only inform: states, administrations and bodies, and groups as it writes them', async () => {
  const informs = `informed: [xj, xj-office], informedCollectives: [{ ru: АС РСС, en: RCC administrations }]`;
  const office = `{ slug: xj-office, bodyKind: executiveCommittee, organisation: xj, names: ${NAMES} }`;
  await load(
    'xj',
    `  - { kind: bodyRegistered, payload: ${office} }
  - { kind: positionsRequested, payload: { key: second, step: council, ${informs.replace('[xj,', '[XJ,')}, answersKnown: true } }\n`,
  );
  const { records } = await datasets.register.loadDossiers({ slugs: ['xj'] }, { sight: VISIBILITIES });
  const [asks, informsOnly] = [...records.consultationRequest.values()];
  if (!asks || !informsOnly) throw new Error('The letters were not loaded.');
  expect([asksAnyone(records, asks), asksAnyone(records, informsOnly)]).toEqual([true, false]);
  expect(informedOf(records, asks)).toEqual([]);
  expect(informedOf(records, informsOnly).map((party) => partyName(party).ru)).toEqual(['Т', 'Т', 'АС РСС']);
  expect(answersTo(records, informsOnly, TODAY)).toEqual([]);
});

describe('the term of a letter in a dataset', () => {
  const second = (key: string, term: string): string =>
    `  - { kind: bodyRegistered, payload: { slug: ${key}-office, bodyKind: executiveCommittee, organisation: ${key}, names: ${NAMES} } }
  - { kind: positionsRequested, payload: { key: second, step: council, addressees: [${key.toUpperCase()}], answersKnown: true, ${term} } }\n`;

  test('may be so many days, and whose calendar counts them', async () => {
    await load('xf', second('xf', 'termDays: 10, termUnit: workingDays, calendarOf: xf-office'));
    const { records } = await datasets.register.loadDossiers({ slugs: ['xf'] }, { sight: VISIBILITIES });
    const said = [...records.consultationRequest.values()].map(({ termDays, termUnit, calendarBodyId }) => [
      ...[termDays, termUnit, records.body.get(calendarBodyId ?? '')?.slug],
    ]);
    expect(said).toEqual(
      expect.arrayContaining([
        [null, 'calendarDays', undefined],
        [10, 'workingDays', 'xf-office'],
      ]),
    );
  });

  test.each([
    ['twice', 'term: today+5, termDays: 3', /the term is said twice/],
    ['by a calendar that counts nothing', 'termDays: 3, calendarOf: xg-office', /no working days are counted/],
    ['in no days', 'termDays: 0', /at least 1/],
    ['in more days than a term may have', 'termDays: 100000000', /at most 3650/],
  ])('is refused %s', async (_, term, message) => {
    await expect(load('xg', second('xg', term))).rejects.toThrow(message);
  });
});
