import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, textOf } from './testkit/browser.ts';
import { choose, DELEGATE, type Desk, decideByPoll, openDesk, paperFor, record, visitAs } from './testkit/desk.ts';
import { TRAINING } from './testkit/site.ts';

const BODY = 'cts-expert-group';
const NUMBER = '9';

describe('a dissenting opinion', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
    await decideByPoll(desk, { dossier: TRAINING, body: BODY, number: NUMBER });
  });
  afterAll(() => desk.close());

  it('is entered from the page of its dossier, and stands beside its decision in the words of the party, with what says so', async () => {
    const { page, complaints } = desk.own;
    await openPage(page, `${desk.site.url}/dossiers/${TRAINING}`);
    await page.getByRole('link', { name: 'Особое мнение' }).click();
    await page.getByRole('heading', { level: 1, name: 'Особое мнение' }).waitFor();
    await choose(page, 'Чьё мнение', 'Авал');
    await page.getByLabel('Особое мнение, в словах стороны').fill('Срок введения считаем недостаточным');
    await paperFor(page);
    await record(page);
    expect(await textOf(page)).toContain(`Особое мнение: Авалия, решение № ${NUMBER}`);
    await openPage(page, `${desk.site.url}/dossiers/${TRAINING}`);
    const decisions = page.getByRole('region', { name: /^Решения и поручения/ });
    await decisions.getByRole('heading', { name: 'Особое мнение' }).waitFor();
    const text = await decisions.innerText();
    expect(text).toContain('Срок введения считаем недостаточным');
    expect(text).toContain('Письмо о заседании');
    expect(complaints).toEqual([]);
  });

  it('is given by a delegate for its own state, without being asked whose it is', async () => {
    const { page, complaints } = await visitAs(desk.browser, desk.site, DELEGATE, `/desk/opinion?dossier=${TRAINING}`);
    await page.getByLabel('Особое мнение, в словах стороны').fill('Предлагали другой порядок');
    expect(await page.getByRole('combobox', { name: 'Чьё мнение' }).count()).toBe(0);
    await record(page);
    await openPage(page, `${desk.site.url}/dossiers/${TRAINING}`);
    const decisions = page.getByRole('region', { name: /^Решения и поручения/ });
    await decisions.getByRole('heading', { name: 'Особые мнения' }).waitFor();
    expect(await decisions.innerText()).toContain('Предлагали другой порядок');
    expect(complaints).toEqual([]);
  });
});
