import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, textOf } from './testkit/browser.ts';
import { citeForMatter, type Desk, journalOf, openDesk, paperFor, record } from './testkit/desk.ts';
import { TRAINING } from './testkit/site.ts';

const BODY = 'cts-expert-group';
const GENERAL =
  'Общее правило: источники не относят вопрос к предмету, для которого у органа другое: «особые вопросы».';

describe('a body with rules for different matters', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
    await citeForMatter(desk.site, { body: BODY, matter: { ru: 'особые вопросы', en: 'special questions' } });
  });
  afterAll(() => desk.close());

  it('has all of them on its page, each with its matter', async () => {
    const { page, complaints } = desk.own;
    await openPage(page, `${desk.site.url}/bodies/${BODY}`);
    await page.getByText('особые вопросы: единогласие').waitFor();
    expect(await textOf(page)).toContain('общее правило, для всех прочих вопросов');
    expect(complaints).toEqual([]);
  });

  it('decides by the general one until the desk says what a paper says, and the dossier tells why', async () => {
    const { page, complaints } = desk.own;
    await openPage(page, `${desk.site.url}/dossiers/${TRAINING}`);
    await page.getByText(GENERAL).waitFor();
    await page.getByRole('link', { name: 'Правило для этапа' }).click();
    await page.getByRole('heading', { level: 1, name: 'Правило для этапа' }).waitFor();
    const rules = page.getByLabel('Правило', { exact: true });
    await rules.waitFor();
    const special = (await rules.locator('option').allTextContents()).find((each) => each.includes('особые вопросы'));
    await rules.selectOption({ label: special ?? '' });
    await paperFor(page);
    await record(page);
    const [named] = await journalOf(desk, TRAINING);
    expect(named).toContain('особые вопросы: единогласие');
    await openPage(page, `${desk.site.url}/dossiers/${TRAINING}`);
    await page.getByText('правило для предмета «особые вопросы»').waitFor();
    expect(await textOf(page)).toContain('Правило: особые вопросы: единогласие (статья 19)');
    expect(await textOf(page)).toContain('Письмо о заседании');
    expect(complaints).toEqual([]);
  });
});
