import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, textOf } from './testkit/browser.ts';
import { choose, DELEGATE, type Desk, openDesk, openTask, paperFor, record, visitAs } from './testkit/desk.ts';
import { TRAINING } from './testkit/site.ts';

describe('how a form of the desk begins', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  const focused = () => desk.own.page.evaluate(() => document.activeElement?.getAttribute('name'));

  it('with the focus in its first field', async () => {
    const { page } = desk.own;
    await openPage(page, `${desk.site.url}/desk`);
    await page.getByRole('link', { name: /^Письмо с запросом/ }).click();
    await page.getByRole('combobox', { name: 'Досье' }).waitFor();
    expect(await focused()).toBe('dossier');
    await choose(page, 'Досье', 'Соглашение о трансграничном');
    await page.getByLabel('Номер письма').waitFor();
    expect(await focused()).toBe('letterNumber');
  });

  it('not at all for who may not enter that', async () => {
    const { page } = await visitAs(desk.browser, desk.site, DELEGATE, `/desk/letter?dossier=${TRAINING}`);
    await page.getByText('Это вносит секретариат').waitFor();
    expect(await page.locator('main form').count()).toBe(0);
    await openTask(page, `reply?dossier=${TRAINING}`);
    await page.locator('main form').waitFor();
  });

  it('with what was announced of a meeting, but not with a day on which it cannot have been held yet', async () => {
    const { page, complaints } = desk.own;
    for (const [number, planned] of [
      ['301', '27.02.2026'],
      ['302', '27.02.2036'],
    ] as const) {
      await openTask(page, 'meeting');
      await choose(page, 'Органы', 'Экспертная группа СУГ');
      await page.getByLabel('Номер: Экспертная группа СУГ').fill(number);
      await page.getByLabel('На какие дни').first().fill(planned);
      await page.locator('input[name=place]').fill('Борейск');
      await page.getByLabel('Когда объявлено').first().fill('20.02.2026');
      await paperFor(page);
      await record(page);
      await openTask(page, 'hold');
      await choose(page, 'Заседание', number);
      expect(await page.locator('input[name=place]').inputValue()).toBe('Борейск');
      expect(await page.locator('input[name=occurred]').inputValue()).toBe(number === '301' ? '27.02.2026' : '');
    }
    expect(complaints).toEqual([]);
  });

  it('with the meeting whose day is over and of which nobody has said whether it was held, from the desk', async () => {
    const { page, complaints } = desk.own;
    await openPage(page, `${desk.site.url}/desk`);
    const unreported = page.getByRole('region', { name: /^Нет сообщений о заседаниях/ });
    const line = unreported.getByRole('listitem').filter({ hasText: 'Экономический совет СНГ' });
    expect(await line.innerText()).toMatch(/^Экономический совет СНГ\s+13 сентября 2019\*\s+Внести итоги$/);
    await page.getByRole('link', { name: /^Внести итоги: Совет глав/ }).click();
    await page.locator('main form').waitFor();
    expect(await page.getByRole('combobox', { name: 'Заседание' }).inputValue()).toContain('№ 55/25');
    expect(complaints).toEqual([]);
  });

  it('with the one comment that is left, and where there is none with another dossier', async () => {
    const { page, complaints } = desk.own;
    await openTask(page, `reply?dossier=${TRAINING}`);
    const option = await page.locator('option', { hasText: 'без письма' }).first().textContent();
    await page.getByLabel('На что отвечают').selectOption({ label: option ?? '' });
    await choose(page, 'Кто отвечает', 'XG');
    await page.getByText('Без документа').click();
    for (const [place, words] of ['Первое', 'Второе'].entries()) {
      await page.getByRole('button', { name: 'Добавить замечание' }).click();
      await page.getByRole('textbox', { name: 'Замечание', exact: true }).nth(place).fill(words);
    }
    await record(page);
    const open = async () => openTask(page, `comment?dossier=${TRAINING}`);
    const field = page.getByRole('combobox', { name: /^Замечание/ });
    const none = page.getByText('Нерассмотренных замечаний в этом досье нет');
    const known: string[] = [];
    for (;;) {
      await open();
      await field.or(none).waitFor();
      if (await none.isVisible()) break;
      const given = await field.inputValue();
      known.push(given);
      if (given === '') {
        await field.press('ArrowDown');
        await field.press('Enter');
      }
      // What was chosen, or stood there, is in the form once it is shown in full.
      await page.locator('main form figure').waitFor();
      await page.getByText('принято', { exact: true }).click();
      await record(page);
    }
    expect(known.length).toBeGreaterThan(1);
    expect(known.map((given) => given !== '')).toEqual(known.map((_, place) => place === known.length - 1));
    await page.getByRole('link', { name: 'Выбрать другое досье' }).click();
    await page.getByRole('combobox', { name: 'Досье' }).waitFor();
    expect(await textOf(page)).toContain('Выберите досье');
    expect(complaints).toEqual([]);
  });
});
