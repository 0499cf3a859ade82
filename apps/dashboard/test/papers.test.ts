import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../../server/test/testkit/world.ts';
import { arrange, type Cited, placesOf } from '../src/papers/arrange.ts';
import { isOnline, openBrowser, openPage, textOf, visit } from './testkit/browser.ts';
import { CITATIONS, EVERYWHERE, LATE, MADE_UP, OFTEN_CITED, SEED, SOIL, UNCITED } from './testkit/papers.ts';
import { openFollowUp, RECORD } from './testkit/site.ts';

describe('a paper', () => {
  let browser: Browser;
  let site: World;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), openFollowUp()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('is reached from every fact of a dossier, at the place that says so and on the same day', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/dossiers/${RECORD}?asOf=2019-09-15`);
    const journal = page.getByRole('region', { name: /^Журнал/ });
    for (const entry of await journal.getByRole('listitem').all())
      expect(await entry.getByRole('link').count(), await entry.innerText()).toBeGreaterThan(0);
    for (const part of [/^Этапы/, /^Письма/, /^Решения и поручения/, /^Качество данных/])
      expect(await page.getByRole('region', { name: part }).locator('cite a').count()).toBeGreaterThan(0);
    await page.getByText('Таблицей').click();
    const row = page.getByRole('row').filter({ hasText: 'исх. № 165' });
    expect(await row.innerText()).toMatch(/абзац 8: «[^»]+»/);
    await row.getByRole('link').first().click();
    await page.waitForURL(/\/papers\/background-note-55-25-13\?/);
    const { searchParams } = new URL(page.url());
    expect([searchParams.get('place'), searchParams.get('asOf')]).toEqual(['paragraph 8', '2019-09-15']);
    await page.getByRole('heading', { level: 1, name: 'Справка к вопросу № 55/25-13' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('without a text tells its cited places, their words and facts, and how to attach it', async () => {
    const { page } = await visit(browser, `${site.url}/papers/background-note-55-25-13?place=paragraph+8`);
    const text = await textOf(page);
    expect(text).toContain('Текста этого документа в реестре нет');
    // Who reads it cannot attach it.
    expect(text).not.toContain('npm run');
    const place = page.locator('[aria-current=location]');
    expect(await place.innerText()).toMatch(/абзац 8[\s\S]*«исх. письмо № 165»[\s\S]*\(исх. № 165\)/);
    expect(await place.getByRole('button').count()).toBeLessThanOrEqual(1);
    await place
      .getByRole('link', { name: /^Досье: Концепция/ })
      .first()
      .click();
    await page.waitForURL(/\/dossiers\/cis-digital-development-concept/);
  });

  it('with a text shows it as it is, marks what is cited, and takes its markup for text', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/papers/${MADE_UP}`);
    const first = page.getByRole('listitem').filter({ hasText: 'абзац 1' }).first();
    expect(await first.locator('p[lang=ru]').textContent()).toBe(
      'Комитет семян <img src=x onerror="document.title=1"> собрал <b>семена</b>\t3 марта & позже.',
    );
    expect(await page.locator('main img').count()).toBe(0);
    expect(await first.locator('mark').allTextContents()).toEqual(['Комитет семян', 'семена', '3 марта']);
    const second = page.getByRole('listitem').filter({ hasText: 'абзац 2' }).first();
    expect(await second.innerText()).toMatch(new RegExp(`«${SOIL}»\\s+восстановлено`));
    // A span belongs to each of its paragraphs.
    expect(await first.innerText()).toContain(EVERYWHERE);
    await second.getByText('1 запись о нескольких абзацах сразу').click();
    expect(await second.innerText()).toContain(EVERYWHERE);
    expect(complaints).toEqual([]);
  });

  it('lights the words of the fact that is pressed, wherever they stand, and keeps it in the address', async () => {
    const { page } = await visit(browser, `${site.url}/papers/${MADE_UP}`);
    const lit = () => page.locator('mark[data-chosen]').allTextContents();
    const facts = page.getByRole('button', { name: new RegExp(SOIL) });
    await facts.first().click();
    expect(await lit()).toEqual(['3 марта', 'Комитет семян одобрил']);
    expect(await facts.first().getAttribute('aria-pressed')).toBe('true');
    await page.reload();
    await page.locator('mark[data-chosen]').first().waitFor();
    expect(await lit()).toEqual(['3 марта', 'Комитет семян одобрил']);
    await page.getByRole('button', { name: new RegExp(SEED) }).press('Enter');
    expect(await lit()).toEqual(['Комитет семян', 'семена', '3 марта']);
    await page.getByRole('button', { name: new RegExp(SEED) }).press('Enter');
    expect(await lit()).toEqual([]);
  });

  it('comes to the place of the address', async () => {
    const address = `${site.url}/papers/${MADE_UP}?place=paragraph+33`;
    const { page } = await visit(browser, address, { reducedMotion: 'reduce' });
    const place = page.locator('[aria-current=location]');
    await place.waitFor();
    expect(await place.innerText()).toContain('сторож');
    expect(await place.evaluate((line) => line.getBoundingClientRect().top)).toBeLessThan(1000);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await page.evaluate(() => history.pushState(null, '', '?place=paragraph+1'));
    await page.locator('[aria-current=location]:focus').filter({ hasText: 'абзац 1' }).waitFor();
    expect(await place.evaluate((line) => line.getBoundingClientRect().top)).toBeGreaterThan(0);
    await openPage(page, `${site.url}/papers/${MADE_UP}?place=paragraphs+3%E2%80%935`);
    await page.locator('[aria-current=location]').first().waitFor();
    expect(await page.locator('[aria-current=location]').count()).toBe(3);
    await openPage(page, `${site.url}/papers/${MADE_UP}?place=paragraph+99`);
    await page.getByText('Места «paragraph 99» здесь нет').waitFor();
  });

  it('has the facts of the day, and the text of today', async () => {
    const { page } = await visit(browser, `${site.url}/papers/${MADE_UP}?asOf=2026-02-15`);
    expect(await page.getByRole('region', { name: 'Показан прошедший день' }).count()).toBe(1);
    const text = await textOf(page);
    expect(text).toContain('Журнал ведёт сторож.');
    expect(text).toContain(SEED);
    expect(text).not.toContain(LATE);
  });

  it('has all its citations, also when they are more than one answer gives', async () => {
    const { page } = await visit(browser, `${site.url}/papers/${OFTEN_CITED}`);
    await page.getByText(`${CITATIONS} ссылок`).waitFor();
    expect(await page.getByText('остальные загружаются').count()).toBe(0);
    await page.getByText(/^ещё \d+ запис/).click();
    await page.getByText(`«Запись ${CITATIONS - 1}»`).waitFor();
  });

  it('says what is fictional, what is not cited, and what is not there', async () => {
    const { page } = await visit(browser, `${site.url}/papers/cts-letters`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('учебный пример');
    await openPage(page, `${site.url}/papers/${UNCITED}`);
    await page.getByText('На этот документ ни одна запись не ссылается.').waitFor();
    await openPage(page, `${site.url}/papers/no-such-paper`);
    await page.getByRole('heading', { level: 1, name: 'Такой страницы нет' }).waitFor();
    await isOnline(page);
  });
});

describe('the facts of a paper', () => {
  const passages = [
    { place: 'heading', locator: '', text: 'Совет глав' },
    { place: 'heading', locator: '', text: 'по почвам' },
    { place: 'paragraph 1', locator: '', text: 'Совет одобрил карту почв' },
  ];
  const cited = (id: string, place: string, words: string[]): Cited => ({
    ...{ entry: { id, kind: 'meetingHeld' }, place, locator: place, words, inferred: false },
  });

  it('share marks where they take the same words', () => {
    const [, , row] = arrange(passages, [
      cited('a', 'paragraph 1', ['Совет одобрил']),
      cited('b', 'paragraph 1', ['одобрил карту']),
    ]);
    expect(row?.marks.map(({ start, end, entries }) => [start, end, [...entries].join('')])).toEqual([
      [0, 6, 'a'],
      [6, 13, 'ab'],
      [13, 19, 'b'],
    ]);
  });

  it('stand beside each paragraph that has their words, also of words that go on in the next one', () => {
    const rows = arrange(passages, [cited('a', 'heading', ['глав по почвам']), cited('b', 'heading', ['почвам'])]);
    expect(rows.map(({ facts }) => facts.map(({ entry }) => entry.id).join(''))).toEqual(['a', 'ab', '']);
    expect(rows[0]?.marks.map(({ start, end }) => [start, end])).toEqual([[6, 10]]);
  });

  it('are not lost when their place is not in the text', () => {
    const rows = arrange(passages, [cited('a', 'paragraph 7', ['нет'])]);
    expect(rows.at(-1)).toMatchObject({ place: 'paragraph 7', text: null, facts: [{ words: ['нет'] }] });
  });

  it('stand in the order of the paper where there is no text', () => {
    const places = ['signature', 'clause 10', 'paragraphs 3–13', 'title', 'clause 2', 'heading'];
    expect(placesOf(places.map((place) => cited(place, place, []))).map(({ place }) => place)).toEqual([
      ...['heading', 'title', 'clause 2', 'paragraphs 3–13', 'clause 10', 'signature'],
    ]);
  });
});
