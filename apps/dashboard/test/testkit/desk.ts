import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { ask } from '../../../server/test/testkit/ask.ts';
import { makeAccount, PASSWORD } from '../../../server/test/testkit/people.ts';
import type { World } from '../../../server/test/testkit/world.ts';
import { begin, goOn, openBrowser, openPage, type Visit } from './browser.ts';
import { startSite } from './site.ts';

export const DELEGATE = { role: 'delegate', state: 'XE', name: 'Ольга Иворина' } as const;
export const SECRETARIAT = { role: 'secretariat', name: 'Анна Петрова' } as const;

/** Opens a page as somebody with an account, who has just set the password. */
export async function visitAs(
  browser: Browser,
  site: World,
  wanted: Parameters<typeof makeAccount>[1],
  path: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const { secret } = await makeAccount(site, wanted);
  const visited = await begin(browser, site.url, options);
  const response = await visited.page.context().request.post(`${site.url}/auth/password`, {
    data: { token: secret, password: PASSWORD },
    headers: { origin: site.url, 'sec-fetch-site': 'same-origin' },
  });
  if (!response.ok()) throw new Error(`nobody is signed in: ${response.status()}`);
  await openPage(visited.page, `${site.url}${path}`);
  return visited;
}

/** A desk where somebody works: the browser, the register behind it, and a token with which to look what was recorded. */
export type Desk = Readonly<{ browser: Browser; site: World; token: string; own: Visit; close(): Promise<void> }>;

/** Starts a register, and opens the desk as the secretariat, or as whoever is named. */
export async function openDesk(
  start: () => Promise<World> = startSite,
  wanted: Parameters<typeof visitAs>[2] = SECRETARIAT,
): Promise<Desk> {
  const [browser, site] = await Promise.all([openBrowser(), start()]);
  const token = await site.token({ role: 'secretariat' });
  const own = await visitAs(browser, site, wanted, '/desk');
  const close = async (): Promise<void> => {
    await browser.close();
    await site.close();
  };
  return { browser, site, token, own, close };
}

/** Goes to a form of the desk from whatever page is open, as a link there does; a form that is open is loaded anew. */
export async function openTask(page: Page, task: string): Promise<void> {
  const { origin, pathname } = new URL(page.url());
  const path = `/desk/${task}`;
  await (path.split('?')[0] === pathname ? openPage(page, `${origin}${path}`) : goOn(page, path));
}

/** Goes on with the Tab key until the focus is on what bears that name; throws when it never comes there. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element) return '';
      const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
      const label = isField ? element.labels?.[0]?.innerText : undefined;
      return (element.getAttribute('aria-label') ?? label ?? element.textContent ?? '').trim();
    });
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
  }
  throw new Error(`the Tab key never comes to ${name}`);
}

/** Completes a name of which a part is typed, and resolves when the first that fits is chosen: the field says its name, or is empty or gone. */
export async function choose(page: Page, field: string | RegExp, typed: string): Promise<void> {
  const input = page.getByRole('combobox', { name: field });
  await input.fill(typed);
  const element = await input.elementHandle();
  await page.locator('[role=listbox] > [role=option]').first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForFunction(([found, text]) => !found?.isConnected || (found as HTMLInputElement).value !== text, [
    element,
    typed,
  ] as const);
}

/** A new paper as the source. */
export async function paperFor(page: Page): Promise<void> {
  await page.getByText('Новый документ', { exact: true }).click();
  await page.getByLabel('Название документа').fill('Письмо о заседании');
}

/**
 * Sends the form, once it is drawn, and resolves when what was recorded stands in its place.
 *
 * @throws with what was refused, where it was
 */
export async function record(page: Page): Promise<void> {
  await page.locator('main form').waitFor();
  await page.keyboard.press('Control+Enter');
  const refusal = page.getByRole('alert');
  await page.getByRole('heading', { name: 'Внесено' }).or(refusal).first().waitFor();
  if (await refusal.isVisible()) throw new Error(await refusal.innerText());
}

/** Sends the form, once it is drawn, and resolves with what was refused and the name of the field that has the focus then. */
export async function refused(page: Page): Promise<Readonly<{ text: string; field: string | null }>> {
  await page.locator('main form').waitFor();
  await page.keyboard.press('Control+Enter');
  const alert = page.getByRole('alert');
  await alert.waitFor();
  return { text: await alert.innerText(), field: await page.locator(':focus').getAttribute('name') };
}

/** What stands in the journal of a dossier, the latest entry first. */
export async function journalOf(
  { site, token }: Pick<Desk, 'site' | 'token'>,
  slug: string,
): Promise<readonly string[]> {
  const query = `{ dossier(slug: "${slug}") { journal(first: 12) { nodes { summary(locale: RU) } } } }`;
  const { body } = await ask<{ dossier: { journal: { nodes: { summary: string }[] } } }>(site.url, { query, token });
  return body.data.dossier.journal.nodes.map(({ summary }) => summary);
}

/** Gives an instruction that waits for a condition in words. */
export async function giveWaiting(
  { site, token }: Pick<Desk, 'site' | 'token'>,
  dossier: string,
  object: string,
  condition: string,
): Promise<void> {
  const both = (text: string) => ({ ru: text, en: text });
  const known = '{ document(slug: "cts-letters") { id } memberState(code: "XA") { id } }';
  const found = await ask<{ document: { id: string }; memberState: { id: string } }>(site.url, { query: known, token });
  const { document, memberState } = found.body.data;
  const input = {
    ...{ dossier, object: both(object), condition: { wording: both(condition) }, asNeeded: true },
    ...{ executors: [memberState.id], source: { paper: document.id, locator: 'пункт 1' } },
    ...{ occurred: '2026-02-20', idempotencyKey: object },
  };
  const query = `mutation Give($input: GiveInstructionInput!) {
    giveInstruction(input: $input) { __typename ... on CommandRefused { message } }
  }`;
  const { body } = await ask<{ giveInstruction: { __typename: string } }>(site.url, {
    query,
    variables: { input },
    token,
  });
  if (body.data?.giveInstruction.__typename !== 'InstructionGiven') throw new Error(JSON.stringify(body));
}

/** A body decides on a dossier by poll, without a meeting. */
export async function decideByPoll(
  { site, token }: Pick<Desk, 'site' | 'token'>,
  { dossier, body, number }: Readonly<{ dossier: string; body: string; number: string }>,
): Promise<void> {
  const known = `{ document(slug: "cts-letters") { id } body(slug: "${body}") { id } }`;
  const found = await ask<{ document: { id: string }; body: { id: string } }>(site.url, { query: known, token });
  const input = {
    ...{ dossier, number, bodies: [found.body.data.body.id], manner: 'POLL', occurred: '2026-02-20' },
    ...{ source: { paper: found.body.data.document.id, locator: 'пункт 1' }, idempotencyKey: `${dossier} ${number}` },
  };
  const query = `mutation Decide($input: TakeDecisionInput!) {
    takeDecision(input: $input) { __typename ... on CommandRefused { message } }
  }`;
  const { body: answer } = await ask<{ takeDecision: { __typename: string } }>(site.url, {
    query,
    variables: { input },
    token,
  });
  if (answer.data?.takeDecision.__typename !== 'DecisionRecorded') throw new Error(JSON.stringify(answer));
}

/** Cites another rule of a body, for certain questions; resolves with its id. */
export async function citeForMatter(
  site: World,
  { body, matter }: Readonly<{ body: string; matter: Readonly<{ ru: string; en: string }> }>,
): Promise<string> {
  const token = await site.token({ role: 'admin' });
  const known = `{ document(slug: "cts-letters") { id } body(slug: "${body}") { id } }`;
  const found = await ask<{ document: { id: string }; body: { id: string } }>(site.url, { query: known, token });
  const input = {
    ...{ body: found.body.data.body.id, kind: 'UNANIMITY', matter, citation: { ru: 'статья 19', en: 'article 19' } },
    ...{ from: '2020', source: { paper: found.body.data.document.id, locator: 'пункт 1' } },
    ...{ occurred: '2026-01-10', idempotencyKey: `${body} ${matter.en}` },
  };
  const query = `mutation Cite($input: CiteDecisionRuleInput!) {
    citeDecisionRule(input: $input) { __typename ... on BodyRecorded { body { rules { id matter(locale: EN) } } } ... on CommandRefused { message } }
  }`;
  const { body: answer } = await ask<{
    citeDecisionRule: Readonly<{
      body?: Readonly<{ rules: readonly Readonly<{ id: string; matter: string | null }>[] }>;
    }>;
  }>(site.url, { query, variables: { input }, token });
  const rule = answer.data?.citeDecisionRule.body?.rules.find((each) => each.matter === matter.en);
  if (!rule) throw new Error(JSON.stringify(answer));
  return rule.id;
}

/** Sends a command of the API, and resolves with what it recorded. */
async function enter<Answer>(
  { site, token }: Pick<Desk, 'site' | 'token'>,
  field: string,
  type: string,
  input: object,
  wanted: string,
): Promise<Answer> {
  const query = `mutation Enter($input: ${type}!) { ${field}(input: $input) { __typename ${wanted} ... on CommandRefused { message } } }`;
  const { body } = await ask<Record<string, Answer>>(site.url, { query, variables: { input }, token });
  const answer = body.data?.[field];
  if (!answer || 'message' in (answer as object)) throw new Error(JSON.stringify(body));
  return answer;
}

/** Announces a meeting of the expert group under a number, and drafts a decision for it that instructs Avalia. */
export async function draftFor(
  { site, token }: Pick<Desk, 'site' | 'token'>,
  dossier: string,
  number: number,
): Promise<void> {
  const found = await ask<{ document: { id: string }; body: { id: string }; memberState: { id: string } }>(site.url, {
    query:
      '{ document(slug: "cts-letters") { id } body(slug: "cts-expert-group") { id } memberState(code: "XA") { id } }',
    token,
  });
  const { document, body, memberState } = found.body.data;
  const said = { occurred: '2026-02-20', source: { paper: document.id, locator: 'пункт 1' } };
  const sittings = [{ body: body.id, number }];
  const { meeting } = await enter<{ meeting: { id: string } }>(
    { site, token },
    'announceMeeting',
    'AnnounceMeetingInput',
    { ...said, sittings, planned: '2026-05-20', idempotencyKey: `announce ${number}` },
    '... on MeetingRecorded { meeting { id } }',
  );
  const object = { ru: 'сверить перечни реестров', en: 'compare the lists of registers' };
  const wording = { ru: 'после подписания', en: 'after signature' };
  const act = { verb: 'INSTRUCT', object, executors: [memberState.id], term: '2026-12', condition: { wording } };
  await enter(
    { site, token },
    'draftDecision',
    'DraftDecisionInput',
    {
      ...{ ...said, meeting: meeting.id, dossier, clauses: [{ number: '1', acts: [act] }] },
      ...{
        recitals: [{ verb: 'HEARD', object: { ru: 'доклад', en: 'the report' } }],
        idempotencyKey: `draft ${number}`,
      },
    },
    '... on MeetingRecorded { cursor }',
  );
}
