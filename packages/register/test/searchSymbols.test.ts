import { onDay, searchTerms, sightOf } from '@concord/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { queriesOf } from '../src/search/terms.ts';
import { idsOf, newEntry } from '../src/testing/index.ts';
import { withClient } from '../src/withClient.ts';
import { openWorld, SECRETARIAT, type World } from './world.ts';

const WORDS = ['report', 'annex', 'note', 'letter', 'measures'] as const;

/** Papers with symbols of documents, a letter whose number ends as one of them does, and a list of measures. */
const id = idsOf();
let world: World;
beforeAll(async () => {
  world = await openWorld();
  const papers = [
    paper('report', 'FCCC/CP/2015/10'),
    paper('annex', 'FCCC/CP/2015/10/Add.1'),
    paper('note', 'PC.DD/2/16/Rev.1'),
    paper('letter', '№ 10'),
    paper('measures', null, 'Мероприятия 1.2 и 3.1'),
  ];
  await world.register.append(papers, { idempotencyKey: 'papers' });
});
afterAll(() => world.close());

const paper = (word: (typeof WORDS)[number], number: string | null, ru = 'Документ') =>
  newEntry('document', id(word), 'documentRegistered', {
    ...{ documentId: id(word), slug: word, documentKind: 'other', title: { ru, en: ru }, number },
    ...{ dated: onDay('2026-01-06'), synthetic: true },
  });

async function found(text: string): Promise<readonly string[]> {
  const { hits } = await world.register.search({ text, sight: sightOf(SECRETARIAT) });
  return hits.map((hit) => WORDS.find((word) => id(word) === hit.id) ?? hit.kind).toSorted();
}

describe('the symbol of a document', () => {
  test.each([
    ['FCCC/CP/2015', ['annex', 'report']],
    ['FCCC/CP/2015/10', ['annex', 'report']],
    ['FCCC/CP/2015/10/Add.1', ['annex']],
    ['FCCC/CP/2016', []],
    ['CP/FCCC/10', []],
    ['PC.DD/2/16/Rev', ['note']],
    ['pc.dd/2', ['note']],
  ])('%s is found by how it begins, and not what has its last number', async (text, those) => {
    expect(await found(text)).toEqual(those);
  });
});

test.each([
  ['мероприятия 1.2', ['measures']],
  ['1.2', ['measures']],
  ['мероприятия 2.1', []],
  ['мероприятия 2.3', []],
  ['1.2 3.1', ['measures']],
])('%s is one number with a point in it', async (text, those) => {
  expect(await found(text)).toEqual(those);
});

test.each([
  ['4.3', true],
  ['3.4', false],
  ['4.3.1', false],
])('%s is the number of measure 4.3, or is not', async (text, isIt) => {
  const title = JSON.stringify({ ru: 'Роуминг', en: 'Roaming' });
  const rows = await withClient(world.databaseUrl, async (client) => {
    const queries = await queriesOf(client, text, searchTerms(text));
    const values = ['4.3', title, queries?.all];
    return (await client.query('SELECT search_measure($1, $2) @@ $3::tsquery AS found', values)).rows;
  });
  expect(rows).toEqual([{ found: isIt }]);
});
