import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, textOf } from './testkit/browser.ts';
import { type Desk, journalOf, openDesk, openTask, record, refused } from './testkit/desk.ts';
import { TRAINING } from './testkit/site.ts';

describe('the desk of the secretariat', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  it('keeps a dossier to the secretariat, with all that was said in it, and opens it again', async () => {
    const { page, complaints } = desk.own;
    const seen = async () => {
      const { records } = await desk.site.register.loadDossiers({ slugs: [TRAINING] }, { sight: ['public'] });
      const documents = [...records.document.values()].filter(({ dossierId }) => dossierId !== null);
      return [documents.length, records.position.size];
    };
    const before = await seen();
    await openPage(page, `${desk.site.url}/dossiers/${TRAINING}`);
    await page.getByRole('link', { name: 'Изменить, кому видно' }).click();
    await page.waitForURL(`${desk.site.url}/desk/sight?dossier=${TRAINING}`);
    expect(before).not.toContain(0);
    for (const [chosen, other] of [
      ['для секретариата', 'для всех'],
      ['для всех', 'для секретариата'],
    ] as const) {
      await openTask(page, `sight?dossier=${TRAINING}`);
      await page.getByText(chosen, { exact: true }).click();
      expect((await refused(page)).field).toBe('reason');
      await page.keyboard.type('Внесено для всех по ошибке');
      await record(page);
      expect(await textOf(page)).toContain(`изменено, кому видно: теперь ${chosen}`);
      expect(await textOf(page)).not.toContain(`теперь ${other}`);
      expect(await seen()).toEqual(chosen === 'для всех' ? before : [0, 0]);
    }
    const [told] = await journalOf(desk, TRAINING);
    expect(told).toContain('теперь для всех');
    expect(complaints).toEqual([]);
  });
});
