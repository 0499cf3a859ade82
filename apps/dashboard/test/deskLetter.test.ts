import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, textOf } from './testkit/browser.ts';
import { choose, type Desk, journalOf, openDesk, openTask, record, refused } from './testkit/desk.ts';
import { TRAINING } from './testkit/site.ts';

describe('a letter at the desk', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  const open = async () => {
    const { page } = desk.own;
    await openTask(page, `letter?dossier=${TRAINING}`);
    await page.locator('main form').waitFor();
    const clear = page.getByRole('button', { name: 'Очистить' });
    if (await clear.isVisible()) await clear.click();
    return page;
  };
  const entries = () => desk.site.register.prisma.journalEntry.count();

  it('that is refused leaves neither a paper nor another source', async () => {
    const page = await open();
    const before = await entries();
    expect((await refused(page)).text).toContain('Не указан ни один адресат');
    expect(await page.getByRole('radio', { name: 'Само письмо, новый документ' }).isChecked()).toBe(true);
    expect(await entries()).toBe(before);
    await page.getByRole('button', { name: /^Все члены/ }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    expect(desk.own.complaints).toEqual([]);
  });

  it('with dates that are none is not sent, names each of them, and no longer when they are mended', async () => {
    const page = await open();
    let sent = 0;
    page.on('request', (request) => {
      if (request.postData()?.includes('DeskRequestPositions')) sent += 1;
    });
    const [day, term] = [page.getByLabel('Дата письма').first(), page.getByLabel('Срок ответа').first()];
    await day.fill('31.02.2026');
    await term.fill('вчера');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').nth(1).waitFor();
    expect(await page.getByRole('alert').allInnerTexts()).toEqual([
      'Такая дата не понята: напишите, например, 24.05.2019',
      'Нужен один день, например 15.04.2026.',
    ]);
    expect(await page.locator(':focus').getAttribute('name')).toBe('occurred');
    await day.fill('01.03.2026');
    expect(await page.getByRole('alert').count()).toBe(1);
    await term.fill('15.04.2026');
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await page.locator('[aria-invalid]').count()).toBe(0);
    expect(sent).toBe(0);
  });

  it('comes in with its paper, is numbered like the others, and says whom it asks', async () => {
    const page = await open();
    const before = await entries();
    await page.getByLabel('Номер письма').fill('901');
    await page.getByText('Будет внесён как «исх. № 901»').waitFor();
    await page.getByLabel('Дата письма').first().fill('01.03.2026');
    await page.getByLabel('Срок ответа').first().fill('15.04.2026');
    await page.getByRole('button', { name: /^Все члены/ }).click();
    await record(page);
    expect(await textOf(page)).toMatch(/Запрошены: .*Авалия/);
    expect((await journalOf(desk, TRAINING))[0]).toContain('исх. № 901');
    expect(await entries()).toBe(before + 2);
    const paper = await desk.site.register.prisma.document.findFirst({ where: { number: 'исх. № 901' } });
    expect(paper?.title).toMatchObject({ ru: 'Письмо исх. № 901' });
    expect(desk.own.complaints).toEqual([]);
  });

  it('for information asks nobody, gives no term, and is shown as such', async () => {
    const page = await open();
    await page.getByLabel('Номер письма').fill('902');
    await page.getByLabel('Дата письма').first().fill('02.03.2026');
    await page.getByLabel('Срок ответа').first().fill('15.04.2026');
    await choose(page, 'Для сведения', 'XA');
    await page.getByLabel('Группа для сведения').fill('АС РСС');
    expect((await refused(page)).text).toContain('Письмо никого не спрашивает, оно только для сведения.');
    await page.getByLabel('Срок ответа').first().fill('');
    await record(page);
    expect(await textOf(page)).toMatch(/Только для сведения: .*Авалия.* и АС РСС\./);
    expect((await journalOf(desk, TRAINING))[0]).toContain('Письмо для сведения (исх. № 902)');
    await openPage(page, `${desk.site.url}/dossiers/${TRAINING}`);
    const letter = page.getByRole('listitem').filter({ hasText: /902\s*Отправитель не указан/ });
    expect(await letter.innerText()).toMatch(/Для сведения: .*Авалия.*АС РСС/);
    expect(await letter.innerText()).not.toContain('Срок ответа');
    expect(desk.own.complaints).toEqual([]);
  });

  it('that was answered is taken back after the answer, to which the refusal leads', async () => {
    const { page } = desk.own;
    await openTask(page, `reply?dossier=${TRAINING}`);
    const option = await page.locator('option', { hasText: 'исх. № 901' }).first().textContent();
    await page.getByLabel('На что отвечают').selectOption({ label: option ?? '' });
    await choose(page, 'Кто отвечает', 'XB');
    await page.getByLabel('Номер ответа').fill('XB-901');
    await page.getByText('Без документа').click();
    await record(page);
    await openTask(page, `correction?dossier=${TRAINING}`);
    await page.getByRole('link', { name: /^Исправить: Запрос позиций.*901/ }).click();
    await page.getByLabel('Причина').fill('Не то письмо');
    const { text } = await refused(page);
    expect(text).toContain('Отзовите сначала это');
    expect(text).not.toContain('entryIds');
    await page
      .locator('main form')
      .getByRole('link', { name: /^Ответ/ })
      .click();
    await page.getByText(/· Ответ/).waitFor();
  });
});
