import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Network, startNetwork } from '../../../packages/client/test/testkit/network.ts';
import type { World } from '../../server/test/testkit/world.ts';
import { lookAs } from './testkit/axe.ts';
import { begin, isCut, isOnline, openBrowser, openPage, visit } from './testkit/browser.ts';
import { openSite, RECORD, TRAINING } from './testkit/site.ts';

const WALL = { viewport: { width: 1920, height: 1080 } } as const;
const PHONE = { viewport: { width: 390, height: 844 } } as const;
/** After so many milliseconds a page no longer says that it is connecting anew. */
const LONG = 15_000;
/** The width of A4 in pixels. */
const PAPER = 794;

describe('the room that a view has', () => {
  let browser: Browser;
  let site: World;
  let network: Network;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), openSite()]);
    network = await startNetwork(site.url);
  });
  afterAll(async () => {
    await browser.close();
    network.cut();
    await site.close();
  });

  it.each([TRAINING, 'single-emergency-number', 'equipment-recognition', RECORD])(
    'is not filled by a drawing of the route on the first day: %s',
    async (slug) => {
      const { page } = await visit(browser, `${site.url}/dossiers/${slug}`);
      const told = page.getByText(/^Данные на .*, не текущие/);
      const before = (await told.count()) > 0 ? await told.innerText() : 'no past day';
      await page.getByRole('slider').press('Home');
      // A dossier that has been silent for long opens on a past day: wait for another one.
      await told.filter({ hasNotText: before }).waitFor();
      const drawing = page.getByRole('img', { name: /^Путь досье/ }).first();
      expect((await drawing.boundingBox())?.height).toBeLessThan(400);
    },
  );

  it('stays where it is when the connection is lost, however wide the window is', async () => {
    const pages = await Promise.all(
      [390, 768, 1440, 1920].map(async (width) => {
        const { page } = await begin(browser, network.url, { viewport: { width, height: 900 } });
        await page.clock.install();
        await openPage(page, `${network.url}/`);
        return page;
      }),
    );
    for (const page of pages) await isOnline(page);
    const tops = () => Promise.all(pages.map((page) => topOf(page, 'h1')));
    const before = await tops();
    network.cut();
    for (const page of pages) {
      await isCut(page);
      await page.clock.fastForward(LONG);
      await page.getByText(/Нет связи, данные на \d\d:\d\d/).waitFor();
    }
    expect(await tops()).toEqual(before);
    await network.restore();
    for (const page of pages) await page.context().close();
  });

  it.each(['/states/XD', '/instructions', '/documents/equipment-recognition-agreement', '/meetings'])(
    'gives each column of a table room for words, or the table has none: %s',
    async (path) => {
      const { page } = await visit(browser, `${site.url}${path}`);
      await page.waitForFunction(() => !document.querySelector('main [aria-busy=true]'));
      for (const width of [700, 768, 860, 960, 1100]) {
        await lookAs(page, { colorScheme: 'light', viewport: { width, height: 1000 } });
        const { narrowest, wide } = await page.evaluate(() => ({
          narrowest: Math.min(
            ...[...document.querySelectorAll('[class~="@container"] td')]
              .map((cell) => cell.getBoundingClientRect().width)
              .filter(Boolean),
          ),
          wide: document.documentElement.scrollWidth,
        }));
        expect(narrowest, `${width} px`).toBeGreaterThan(50);
        expect(wide).toBeLessThanOrEqual(width);
      }
    },
  );

  it('is shared out among few columns of the matrix, whose titles are whole', async () => {
    const { page } = await visit(browser, `${site.url}/matrix`, { viewport: { width: 1440, height: 900 } });
    const heads = page.getByRole('grid').locator('[title]').filter({ hasText: /[А-Я]/ });
    await heads.first().waitFor();
    await page.waitForFunction(() => {
      const last = [...document.querySelectorAll('[role=grid] [role=columnheader]')].at(-1);
      return (last?.getBoundingClientRect().right ?? 0) > 1_200;
    });
    expect(await heads.evaluateAll(cutOff)).toEqual([]);
  });

  it.each(['ru', 'en'])('is enough on a wall for the names of all who are awaited: %s', async (lang) => {
    const { page } = await visit(browser, `${site.url}/?mode=wall&lang=${lang}`, WALL);
    await page.getByRole('article').first().waitFor();
    expect(await page.locator('article h2, article p').evaluateAll(cutOff)).toEqual([]);
    expect(await page.getByRole('article').first().getByRole('img').count()).toBeGreaterThan(0);
  });

  it('is first given on a phone to who stands how; all that happened is folded', async () => {
    const { page } = await visit(browser, `${site.url}/dossiers/${TRAINING}`, PHONE);
    await page.getByRole('region', { name: /^Ход согласования/ }).waitFor();
    expect(await topOf(page, 'h2:has-text("Ход согласования")')).toBeLessThan(900);
    await page.getByText('Все этапы и письма').click();
    await page.getByRole('row').filter({ hasText: 'исх. № 66' }).waitFor();
  });

  it('is that of the paper in print, and nothing stands there that only a hand can use', async () => {
    const { page } = await visit(browser, `${site.url}/`, { viewport: { width: PAPER, height: 1123 } });
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('columnheader', { name: 'Досье' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PAPER);
    await page.emulateMedia({ media: null });
    await page.goto(`${site.url}/dossiers/${TRAINING}`);
    const more = page.getByRole('button', { name: 'Показать больше' });
    await more.waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await more.isVisible()).toBe(false);
  });
});

describe('a reader of the overview', () => {
  let browser: Browser;
  let site: World;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), openSite()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('sees hyphens within words as narrow as they are', async () => {
    const { page } = await visit(browser, `${site.url}/?lang=en`);
    await page.evaluate(() => document.fonts.ready);
    const { hyphen, figure } = await page.getByRole('heading', { name: /cross-border/ }).evaluate((heading) => {
      const widthOf = (text: string): number => {
        const probe = document.createElement('span');
        probe.textContent = text.repeat(20);
        heading.append(probe);
        const { width } = probe.getBoundingClientRect();
        probe.remove();
        return width;
      };
      return { hyphen: widthOf('-'), figure: widthOf('0') };
    });
    expect(hyphen).toBeLessThan(figure * 0.85);
  });

  it('is not told of days beyond a term where nobody is late', async () => {
    const { page } = await visit(browser, `${site.url}/`);
    const emergency = page.getByRole('listitem').filter({ hasText: 'номера экстренной помощи' }).first();
    await emergency.waitFor();
    const counts = await page
      .getByRole('listitem')
      .getByText(/день \d+ из \d+/)
      .evaluateAll((found) =>
        found.map((element) => {
          const [, day = '', term = ''] = /день (\d+) из (\d+)/.exec(element.textContent ?? '') ?? [];
          return { isOver: Number(day) > Number(term), isLate: element.closest('.text-late') !== null };
        }),
      );
    expect(counts.length).toBeGreaterThan(0);
    for (const { isOver, isLate } of counts) expect(isOver).toBe(isLate);
    expect(await emergency.innerText()).toMatch(/из 11 · до \d+\s\p{L}+/u);
  });

  it('goes back filter by filter, and from the count of what is late to the lines that are', async () => {
    const { page } = await visit(browser, `${site.url}/`);
    await page.getByRole('link', { name: /^Изменилось/ }).click();
    await page.waitForURL(/reason=changed/);
    await page.getByRole('combobox').selectOption('XA');
    await page.waitForURL(/state=XA/);
    await page.goBack();
    await page.waitForURL((url) => url.searchParams.get('reason') === 'changed' && !url.searchParams.has('state'));
    await page.goBack();
    await page.waitForURL((url) => url.search === '');
    await page.getByRole('link', { name: /^просрочен[оы]$/ }).click();
    await page.waitForURL((url) => url.searchParams.get('late') === '>=1');
  });

  it('sees at once whose answer is due next, and how much of the time for it has passed', async () => {
    const { page } = await visit(browser, `${site.url}/owed`);
    await page
      .getByText(/^ждём \d+ д/)
      .first()
      .waitFor();
    const lines = await page.locator('section li').evaluateAll((items) =>
      items.map((item) => {
        const [, waited] = /ждём (\d+) д/.exec(item.textContent ?? '') ?? [];
        const [, left] = /ещё (\d+) д/.exec(item.textContent ?? '') ?? [];
        const bar = item.querySelector('[aria-hidden=true] > .bg-ink-3');
        const share = (bar?.getBoundingClientRect().width ?? 0) / (bar?.parentElement?.clientWidth ?? 1);
        return { waited: Number(waited), left: left === undefined ? null : Number(left), share };
      }),
    );
    const open = lines.filter(({ left }) => left !== null);
    expect(open.length).toBeGreaterThan(4);
    for (const { waited, left, share } of open) expect(share).toBeCloseTo(waited / (waited + (left ?? 0)), 1);
    // The most pressing of each party, those who are late aside: what is due soonest comes first.
    const firsts = await page.locator('section:has(li)').evaluateAll((sections) =>
      sections.flatMap((section) => {
        const [, left] = /ещё (\d+) д/.exec(section.querySelector('li')?.textContent ?? '') ?? [];
        return left === undefined ? [] : [Number(left)];
      }),
    );
    expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
  });
});

function topOf(page: Page, selector: string): Promise<number> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().top + scrollY);
}

/** What of these elements does not show all of its words. */
function cutOff(elements: readonly Element[]): string[] {
  return elements
    .filter(({ scrollHeight, clientHeight, scrollWidth, clientWidth }) => {
      return clientHeight > 0 && (scrollHeight > clientHeight + 2 || scrollWidth > clientWidth + 2);
    })
    .map(({ textContent }) => textContent ?? '');
}
