import Papa from 'papaparse';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../../server/test/testkit/world.ts';
import { downloaded, openBrowser, openPage, textOf, visit } from './testkit/browser.ts';
import { openFollowUp, RECORD, TRAINING } from './testkit/site.ts';

describe('the view of a document', () => {
  let browser: Browser;
  let site: World;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), openFollowUp()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('tells its revisions with what was said of each, the letters and the relations', async () => {
    const { page, complaints } = await visit(browser, `${site.url}/documents/registry-data-agreement`);
    const revisions = page.getByRole('region', { name: /^Редакции/ });
    expect(await revisions.innerText()).toMatch(
      /Редакция 3\s*последняя[\s\S]*Редакция 2[\s\S]*Редакция 1[\s\S]*никто ещё не высказался/i,
    );
    const third = page.getByRole('table', { name: 'Позиции: редакция 3' });
    expect(await third.getByRole('row').nth(1).innerText()).toMatch(/^Горния\s+возражение[\s\S]*против статьи 7/);
    await page.getByText('4 позиции').click();
    expect(await page.getByRole('table', { name: 'Позиции: редакция 2' }).getByRole('row').count()).toBe(5);
    expect(await page.getByRole('region', { name: /^Письма/ }).innerText()).toMatch(/исх\. № 66[\s\S]*исх\. № 51/);
    expect(await page.getByRole('region', { name: /^Связи/ }).innerText()).toContain('во исполнение Устав Содружества');
    const { data } = Papa.parse<Record<string, string>>((await downloaded(page, 'Скачать CSV')).text.slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data.length).toBe(12);
    expect(data[0]).toMatchObject({ Редакция: 'редакция 3', Сторона: 'Горния', Позиция: 'возражение' });
    expect(complaints).toEqual([]);
  });

  it('says that a decision gives no term only of what is left to be done', async () => {
    const { page } = await visit(browser, `${site.url}/documents/equipment-recognition-agreement`);
    const rows = page.getByRole('region', { name: /^Решения и поручения/ }).getByRole('row');
    expect(await rows.filter({ hasText: 'утвердить' }).first().innerText()).not.toContain('срок не указан');
    expect(await rows.filter({ hasText: 'обобщать сведения' }).first().innerText()).toContain('срок не указан');
  });

  it('shows the text of a revision, and word by word what changed since the one before', async () => {
    const { page } = await visit(browser, `${site.url}/documents/registry-data-agreement`);
    await page.getByText('Текст (русский): что изменилось против «редакция 2»').click();
    const changed = page.locator('details[open] div[lang=ru]');
    expect(await changed.locator('del').allInnerTexts()).toContain('разумный срок');
    expect((await changed.locator('ins').allInnerTexts()).join(' ')).toContain('не более десяти рабочих дней');
    await page.getByText('Текст (русский)', { exact: true }).click();
    expect(await page.getByText('Ответ на запрос направляется в разумный срок.').count()).toBe(1);
  });

  it('says how to cite it, in both languages, ready to be copied', async () => {
    const { page } = await visit(browser, `${site.url}/documents/cis-digital-concept?asOf=2019-09-15`);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const cite = page.getByRole('region', { name: /^Как сослаться/ });
    expect(await cite.innerText()).toMatch(
      /\(концепция[\s\S]*данные на 15\u00A0сентября 2019\. URL: [\s\S]*\(concept[\s\S]*data as of 15\u00A0September 2019/,
    );
    await cite.getByRole('button', { name: 'Скопировать: English' }).click();
    await cite.getByText('Скопировано').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^“.*asOf=2019-09-15$/s);
  });

  it('follows it state by state after its approval, and shows where a paper contradicts the rule', async () => {
    const { page } = await visit(browser, `${site.url}/documents/roaming-agreement?lang=en`);
    const signing = page.getByRole('region', { name: /^Signature and entry into force/ });
    expect(await signing.innerText()).toMatch(
      /In force\s+The rule and a paper differ[\s\S]*Enters into force by the rule: .*\(on deposits: 3, 30 days after; article 12[\s\S]*as a paper says/,
    );
    const row = (name: string) => signing.getByRole('row').filter({ hasText: name }).innerText();
    expect(await row('Gornia')).toMatch(/signed with a reservation[\s\S]*спутниковой[\s\S]*not known\s+not known/);
    expect(await row('Elania')).toContain('not signed');
    expect(await row('Ivoria')).toMatch(/^Ivoria\s+not known\s+not known\s+not known/);
    expect(await row('Kastonia')).toContain('in force');
  });

  it('is reached from its dossier, and leads to the paper that tells of it', async () => {
    const { page } = await visit(browser, `${site.url}/dossiers/${RECORD}?asOf=2019-09-15`);
    await page
      .getByRole('list', { name: 'Документы' })
      .getByRole('link', { name: /^План первоочередных/ })
      .click();
    await page.waitForURL(/\/documents\/cis-digital-plan\?asOf=2019-09-15/);
    await page.getByRole('heading', { level: 1, name: /^План первоочередных/ }).waitFor();
    expect(await textOf(page)).toContain('Движется в досье: Концепция сотрудничества');
    await openPage(page, `${site.url}/documents/no-such-document`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Такой страницы нет');
  });

  describe('and its summary table of comments', () => {
    const path = `/dossiers/${TRAINING}/comments`;

    it('groups the comments by clause, each with who, letter, wording, disposition and reason', async () => {
      const { page, complaints } = await visit(browser, `${site.url}${path}`);
      await page.waitForURL(/\?document=registry-data-agreement$/);
      const table = page.getByRole('table', { name: 'Сводная таблица замечаний' });
      await table.getByRole('rowheader').first().waitFor();
      expect(await table.getByRole('rowheader').allInnerTexts()).toEqual([
        ...['по документу в целом', 'преамбула', 'статья 5', 'статья 7', 'статья 9'],
      ]);
      const third = await table.getByRole('row').filter({ hasText: 'Просим назвать срок' }).innerText();
      expect(third).toMatch(
        /^3\s+Борея\s+№ XB-77, [\s\S]*к прежней: редакция 2[\s\S]*принято[\s\S]*Учтено в редакции 3/,
      );
      const fourth = table.getByRole('row').filter({ hasText: 'Десяти рабочих дней мало' });
      await fourth.locator('del').first().waitFor();
      expect((await fourth.locator('del').allInnerTexts()).map((each) => each.trim())).toEqual(['десяти рабочих']);
      expect((await fourth.locator('ins').allInnerTexts())[0]?.trim()).toBe('двадцати календарных');
      expect(await fourth.innerText()).toContain('по сравнению с № 3, Борея');
      expect(complaints).toEqual([]);
    });

    it('is filtered by disposition and state, with counts, in the address', async () => {
      const { page } = await visit(browser, `${site.url}${path}?document=registry-data-agreement`);
      const results = page.getByRole('list', { name: 'Результат рассмотрения' });
      expect(await results.innerText()).toMatch(
        /Все\s+7\s+не рассмотрено\s+1\s+принято\s+2\s+принято частично\s+1\s+отклонено\s+1/,
      );
      await results.getByRole('link', { name: /^принято 2/ }).click();
      await page.waitForURL(/disposition=accepted/);
      await page.getByText('Просим назвать срок').waitFor();
      const rows = page
        .getByRole('table')
        .getByRole('row')
        .filter({ has: page.getByRole('cell') });
      expect(await rows.count()).toBe(2);
      await openPage(page, `${site.url}${path}?document=registry-data-agreement&party=Талария`);
      await rows.first().waitFor();
      expect(await rows.count()).toBe(1);
      await openPage(page, `${site.url}${path}?document=registry-data-agreement&party=Талария&disposition=accepted`);
      await page.getByText('Таких замечаний нет.').waitFor();
    });

    it('runs no formula in a spreadsheet, and prints on a sheet of A4 on its side', async () => {
      const { page } = await visit(browser, `${site.url}${path}?document=registry-data-agreement`);
      const { name, text } = await downloaded(page, 'Скачать CSV');
      expect(name).toBe(`comments-registry-data-agreement-${site.today}.csv`);
      const { data } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true });
      expect(data.flat()).toContain("'=статьи 5 части второй");
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const sizes = [...pdf.matchAll(/\/MediaBox ?\[0 0 (\d+)\.?\d* (\d+)/g)].map(([, width, height]) => [
        width,
        height,
      ]);
      expect(new Set(sizes.map(String))).toEqual(new Set(['841,594']));
    });

    it('of an earlier revision holds what was said by then', async () => {
      const { page } = await visit(browser, `${site.url}${path}?document=registry-data-agreement&revision=редакция+2`);
      expect(await page.getByRole('table').innerText()).not.toContain('статья 7');
      await openPage(page, `${site.url}${path}?document=registry-data-agreement&revision=редакция+1`);
      await page.getByText('Замечаний нет.').waitFor();
      await openPage(page, `${site.url}${path}?document=registry-data-agreement&revision=нет`);
      await page.getByText('Такой редакции у документа нет.').waitFor();
    });
  });
});
