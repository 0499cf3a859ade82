import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newEntry } from '../../../packages/register/src/testing/index.ts';
import type { World } from '../../server/test/testkit/world.ts';
import { goOn, isOnline, openBrowser, openPage, textOf, visit } from './testkit/browser.ts';
import { RECORD, startSite, TRAINING } from './testkit/site.ts';

describe('the dashboard', () => {
  let browser: Browser;
  let site: World;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), startSite()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('tells in the overview what is stuck, with whom, and what comes next', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/`);
    const rows = page.getByRole('region', { name: 'Досье, самое срочное сверху' }).getByRole('listitem');
    const first = await rows.filter({ hasText: 'трансграничном обмене' }).first().innerText();
    expect(first).toContain('Возражает Горния.');
    expect(first).toMatch(/ждём Еланию/);
    expect(first).toContain('просрочено');
    expect(first).toContain('учебный пример');
    expect(first).toContain('Экспертная группа');
    expect(complaints).toEqual([]);
  });

  it('marks everything fictional, and nothing else', async () => {
    const { page } = await visit(browser, `${site.url}/dossiers/${TRAINING}`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('учебный пример');
    await openPage(page, `${site.url}/dossiers/${RECORD}`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toContain('учебный пример');
  });

  it('shows every state’s stand on a dossier’s page, and who owes an answer', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/dossiers/${TRAINING}`);
    const progress = page.getByRole('region', { name: /^Ход согласования/ });
    expect(await progress.innerText()).toMatch(/Горния\s+возражение/);
    for (const state of ['Авалия', 'Борея', 'Горния', 'Елания', 'Ивория', 'Лазурия', 'Мерания', 'Орлания', 'Талария'])
      expect(await progress.innerText()).toContain(state);
    const owed = await page.getByRole('region', { name: /^За кем ответ/ }).innerText();
    expect(owed).toMatch(/Елания\s+просрочено на \d+ д/);
    expect(await page.getByRole('region', { name: /^Журнал/ }).innerText()).toContain('Горния: возражение');
    expect(complaints).toEqual([]);
  });

  it('says of the record that it cannot tell who is awaited, why, and which paper says what', async () => {
    const { page } = await visit(browser, `${site.url}/dossiers/${RECORD}?asOf=${site.today}`);
    const text = await textOf(page);
    expect(text).toContain('Сказать нельзя');
    expect(text).toContain('Состав органа неизвестен: Экономический совет СНГ.');
    expect(text).toContain('Справка к вопросу № 55/25-13, абзац 11');
    expect(text).toContain('Последние сведения: не позднее 15\u00A0сентября 2019*.');
    await page.getByText('Таблицей').click();
    const rows = page.getByRole('region', { name: /^Маршрут/ }).getByRole('row');
    expect(await rows.filter({ hasText: '53/24, Ашхабад' }).innerText()).toMatch(
      /9–10\u00A0октября 2018[\s\S]*одобрено/,
    );
    expect(await rows.filter({ hasText: 'исх. № 165' }).innerText()).toContain('30\u00A0апреля 2019');
    expect(await rows.filter({ hasText: 'Экономический совет' }).innerText()).toContain('сообщений нет');
  });

  it('shows a past day when it is asked for, and says so where nobody can miss it', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/dossiers/${RECORD}?asOf=2019-05-01`);
    expect(await page.getByRole('region', { name: 'Показан прошедший день' }).innerText()).toContain(
      'Данные на 1\u00A0мая 2019, не текущие.',
    );
    const text = await textOf(page);
    expect(text).toContain('исх. № 165');
    expect(text).not.toMatch(/24\sиюля/);
    const handle = page.getByRole('slider', { name: 'День, на который показано досье' });
    await handle.press('ArrowRight');
    await page.getByText('Данные на 24 мая 2019, не текущие.').waitFor();
    expect(page.url()).toContain('asOf=2019-05-24');
    await handle.press('End');
    await page.getByRole('region', { name: 'Показан прошедший день' }).waitFor({ state: 'detached' });
    expect(page.url()).toContain(`asOf=${site.today}`);
    expect(complaints).toEqual([]);
  });

  it('opens a dossier without news on its last known day, from where the way back leads past it', async () => {
    const { page } = await visit(browser, `${site.url}/`);
    await page.evaluate((path) => {
      history.pushState(null, '', path);
    }, `/dossiers/${RECORD}`);
    await page.waitForURL(/asOf=2019-09-15$/);
    const banner = page.getByRole('region', { name: 'Показан прошедший день' });
    expect(await banner.innerText()).toMatch(
      /Данные на 15\u00A0сентября 2019, не текущие\.\s+После этого дня сведений нет\./,
    );
    await banner.getByRole('button').click();
    await banner.waitFor({ state: 'detached' });
    expect(page.url()).toContain(`asOf=${site.today}`);
    await page.locator('[data-connection=online]').waitFor({ state: 'attached' });
    expect(await textOf(page)).toContain('Последние сведения: не позднее 15\u00A0сентября 2019*.');
    await page.goBack();
    await banner.waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Что требует внимания' }).waitFor();
  });

  it('shows today as the present when the address names it', async () => {
    const { page } = await visit(browser, `${site.url}/?asOf=${site.today}`);
    await page.locator('[data-connection=online]').waitFor({ state: 'attached' });
    expect(await page.getByRole('region', { name: 'Показан прошедший день' }).count()).toBe(0);
  });

  it.each([
    ['2019-02-30', 'Такого дня нет: 2019-02-30. Показан сегодняшний день.'],
    ['2999-01-01', 'Этот день ещё не наступил: 1 января 2999. Показан сегодняшний день.'],
  ])('says so when the address names a day that cannot be shown: %s', async (day, note) => {
    const { page } = await visit(browser, `${site.url}/`);
    for (const path of ['/', `/dossiers/${RECORD}`, '/quality']) {
      await openPage(page, `${site.url}${path}?asOf=${day}`);
      expect((await page.getByRole('alert').innerText()).replace(/\s+/g, ' ')).toContain(note);
      await page.getByRole('button', { name: 'Убрать его из адреса' }).click();
      await page.getByRole('alert').waitFor({ state: 'detached' });
      expect(page.url()).not.toContain(day);
    }
  });

  it('tells decisions from drafts, and whom a draft would instruct', async () => {
    const { page } = await visit(browser, `${site.url}/dossiers/${RECORD}`);
    const decisions = page.getByRole('region', { name: /^Решения и поручения/ });
    const text = await decisions.innerText();
    expect(text).toMatch(/Проект решения\s+решения ещё нет[\s\S]*К\. Ю\. Носков[\s\S]*Решение № 53\/24-9\.2/);
    const report = await decisions.getByRole('row').filter({ hasText: 'докладывать о ходе' }).innerText();
    expect(report).toMatch(
      /РГВУ\s+вместе с: Исполнительный комитет РСС\s+по мере необходимости\s+Совет глав АС РСС, КСИ/,
    );
    expect(text).toContain('после подписания Советом глав правительств СНГ');
    const letters = await page.getByRole('region', { name: /^Письма/ }).innerText();
    expect(letters).toMatch(
      /От: Исполнительный комитет РСС.*ответы обобщены и направлены: Исполнительный комитет СНГ/s,
    );
    expect(await textOf(page)).toContain('правка сообщает: на согласовании');
  });

  it('says of a correction what it corrects, and why', async () => {
    const [original] = await site.register.loadEntries({ sight: ['public'], kinds: ['positionExpressed'] });
    if (!original) throw new Error('the training set has no position');
    const { streamKind, streamId } = original;
    const payload = {
      corrects: original.id,
      reason: { ru: 'перепутаны строки таблицы', en: 'rows mixed up' },
      replacement: null,
    };
    const correction = newEntry(streamKind, streamId, 'misentryCorrected', payload, { day: site.today });
    await site.register.append([correction], { idempotencyKey: 'a correction' });
    const { records } = await site.register.loadDossiers({}, { sight: ['public'] });
    const dossier = [...records.dossier.values()].find(({ id }) => id === streamId);
    const { page } = await visit(browser, `${site.url}/dossiers/${dossier?.slug}`);
    const entry = page
      .getByRole('region', { name: /^Журнал/ })
      .getByRole('listitem')
      .filter({ hasText: 'Исправлена' });
    expect(await entry.innerText()).toMatch(/перепутаны строки таблицы[\s\S]*исправляет запись: .*согласовано/);
  });

  it('moves to the day to which the day line is dragged', async () => {
    const { page } = await visit(browser, `${site.url}/dossiers/${RECORD}?asOf=2019-09-15`);
    const handle = page.getByRole('slider');
    const box = await handle.boundingBox();
    if (!box) throw new Error('the day line is not on the page');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x - 300, box.y, { steps: 8 });
    await page.mouse.up();
    await page.waitForURL(/asOf=2019-0[4-7]/);
    await page.getByText(/Данные на .* 2019, не текущие/).waitFor();
  });

  it('is complete in English, and keeps the language', async () => {
    const { page } = await visit(browser, `${site.url}/`);
    await page.getByRole('button', { name: 'EN: English' }).click();
    await page.getByRole('heading', { name: 'What needs attention' }).waitFor();
    await page.getByText('Gornia objects.').waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await page
      .getByRole('link', { name: /cross-border/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Progress of approval' }).waitFor();
    const quotations = await page.locator('main q').allInnerTexts();
    const own = quotations.reduce((text, quotation) => text.replace(quotation, ''), await textOf(page));
    expect(own.match(/[а-яё]{3,}/gi) ?? []).toEqual([]);
    await openPage(page, `${site.url}/`);
    await page.getByRole('heading', { name: 'What needs attention' }).waitFor();
  });

  it('is dark where the system is, and as the reader chooses', async () => {
    const ground = () => getComputedStyle(document.documentElement).backgroundColor;
    const { page } = await visit(browser, `${site.url}/`, { colorScheme: 'dark' });
    expect(await page.evaluate(ground)).toBe('rgb(13, 17, 23)');
    await page.getByRole('button', { name: 'Тема: как в системе' }).click();
    expect(await page.evaluate(ground)).toBe('rgb(255, 255, 255)');
    await page.reload();
    expect(await page.evaluate(ground)).toBe('rgb(255, 255, 255)');
  });

  it('says so where the code of a page does not come, and loads all of it anew when asked', async () => {
    const { page } = await visit(browser, `${site.url}/`);
    await page.route('**/assets/QualityPage-*', (route) => route.abort());
    await page.getByRole('link', { name: 'Всё о качестве данных' }).click();
    await page.getByRole('alert').filter({ hasText: 'Страница не загрузилась' }).waitFor();
    await page.unroute('**/assets/QualityPage-*');
    await page.getByRole('button', { name: 'Повторить' }).click();
    await page.getByRole('heading', { level: 1, name: 'Качество данных' }).waitFor();
  });

  it.each(['/dossiers/no-such-dossier', '/no/such/page'])(
    'says what to do at an address that leads nowhere: %s',
    async (path) => {
      const { page } = await visit(browser, `${site.url}${path}`);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Такой страницы нет');
      await isOnline(page);
      expect(await page.getByRole('banner').innerText()).toMatch(/сегодня, 2\u00A0марта[\s\S]*На связи/i);
      await page.getByRole('link', { name: 'К обзору' }).click();
      await page.getByRole('heading', { name: 'Что требует внимания' }).waitFor();
    },
  );

  it('fits a phone without scrolling sideways', async () => {
    const { page } = await visit(browser, `${site.url}/`, { viewport: { width: 360, height: 740 } });
    for (const path of [
      '/',
      `/dossiers/${TRAINING}`,
      `/dossiers/${RECORD}`,
      '/quality',
      '/journal',
      '/papers/background-note-55-25-13',
      '/meetings/55-25',
      '/documents/registry-data-agreement',
      `/dossiers/${TRAINING}/comments`,
      '/instructions',
      '/states/XA',
      '/bodies/cts-expert-group',
    ]) {
      await goOn(page, path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
    }
  });
});
