import { onDay, sightOf } from '@concord/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idsOf, newEntry } from '../src/testing/index.ts';
import { openWorld, SECRETARIAT, type World } from './world.ts';

/** Two letters with one number of different days, and a note of a third day that names the number. */
const id = idsOf();
let world: World;
beforeAll(async () => {
  world = await openWorld();
  const papers = [
    paper('of-the-6th', 'Письмо о тарифах', '№ 1-1/7', '2026-01-06'),
    paper('of-the-9th', 'Письмо о тарифах', '№ 1-1/7', '2026-01-09'),
    paper('note', 'Справка о тарифах к письму № 1-1/7', null, '2026-01-08'),
  ];
  await world.register.append(papers, { idempotencyKey: 'papers' });
});
afterAll(() => world.close());

const paper = (word: string, ru: string, number: string | null, dated: string) =>
  newEntry('document', id(word), 'documentRegistered', {
    ...{ documentId: id(word), slug: word, documentKind: 'letter', title: { ru, en: ru }, number },
    ...{ dated: onDay(dated), synthetic: true },
  });

async function found(text: string): Promise<readonly string[]> {
  const { hits } = await world.register.search({ text, sight: sightOf(SECRETARIAT) });
  return hits.map((hit) => ['of-the-6th', 'of-the-9th', 'note'].find((word) => id(word) === hit.id) ?? hit.kind);
}
const fit = async (text: string) => {
  const { isExact, isOtherDay } = await world.register.search({ text, sight: sightOf(SECRETARIAT) });
  return { isExact, isOtherDay };
};

describe('a number beside words and a day', () => {
  test.each([
    'тарифы № 1-1/7 от 7 января 2026 г.',
    'от 7 января 2026 г. № 1-1/7 о тарифах',
    'письмо о тарифах 1-1/7, 07.01.2026',
  ])('is found although what it names is of another day: %s', async (text) => {
    expect((await found(text)).toSorted()).toEqual(['of-the-6th', 'of-the-9th']);
    expect(await fit(text)).toEqual({ isExact: false, isOtherDay: true });
  });

  test('comes first where the day is right, and what is of another day after all that fits', async () => {
    expect(await found('тарифы № 1-1/7 от 9 января 2026 г.')).toEqual(['of-the-9th', 'of-the-6th']);
    expect(await fit('тарифы № 1-1/7 от 9 января 2026 г.')).toEqual({ isExact: true, isOtherDay: false });
    expect((await found('тарифы № 1-1/7 от 8 января 2026 г.'))[0]).toBe('note');
  });

  test.each(['тарифы № 1-1/8 от 6 января 2026 г.', 'космос № 1-1/7 от 6 января 2026 г.', 'тарифы от 7 января 2026 г.'])(
    'finds nothing where the number or a word is not there, nor a day without a number: %s',
    async (text) => {
      expect(await found(text)).toEqual([]);
    },
  );
});
