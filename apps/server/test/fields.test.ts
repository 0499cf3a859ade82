import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROLES, type Role, VISIBILITIES } from '@concord/domain';
import { newEntry } from '@concord/register/testing';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { argumentsIn } from './testkit/arguments.ts';
import { ask } from './testkit/ask.ts';
import { everyField, everyQuestion, wholeOperation } from './testkit/everyField.ts';
import { type Followed, followEach } from './testkit/followEach.ts';
import { EVERY_FIELD, mayBeTold, ROOTS } from './testkit/mayBeTold.ts';
import { makeAccount, signedIn } from './testkit/people.ts';
import { type Send, tellStory } from './testkit/story/tellStory.ts';
import { Told } from './testkit/told.ts';
import { startWorld, type World } from './testkit/world.ts';

/** The register is a day ahead of the server, whose clerk so leaves what ended yesterday by silence to whoever concludes it. */
const YESTERDAY = '2026-03-01';
const TODAY = '2026-03-02';
const STORY = 'story-of-admins';

let world: World;
const tokens = new Map<Role, string>();
const told = new Map(ROLES.map((role) => [role, new Told()]));
beforeAll(async () => {
  world = await startWorld({ limits: { loopback: true }, today: () => YESTERDAY, registerDay: () => TODAY });
  for (const role of ROLES) {
    if (role !== 'anonymous') tokens.set(role, await newToken(role));
  }
  // Each command is carried out for each role that may enter it, and has been refused before to those that may not.
  const tellers = ['anonymous', 'viewer', 'analyst', 'delegate', 'admin'] as const;
  await tellStory(world, { name: 'story-of-delegates', state: 'XL', tellers }, send);
  await tellStory(world, { name: 'story-of-secretaries', state: 'XM', tellers: ['secretariat', 'admin'] }, send);
  await tellStory(world, { name: STORY, state: 'XN', tellers: ['admin'] }, send);
  await signedIn(world, { role: 'delegate', state: 'XB' });
  for (const role of ROLES) await manageAccounts(role);
  await followAll();
  await attachText(`${STORY}-real`);
  await rename('XB');

  const given = await argumentsIn(world, STORY);
  const leading = await leadingSomewhere(everyField(given));
  for (const role of ROLES) {
    // Administrators have been asked what leads somewhere.
    const asked = [...everyQuestion(given), ...(role === 'admin' ? [] : leading)];
    await Promise.all(asked.map((query) => send(role, query, {})));
  }
});
afterAll(() => world.close());

function newToken(role: Exclude<Role, 'anonymous'>): Promise<string> {
  return world.token(role === 'delegate' ? { role, state: 'XA' } : { role });
}

/** Sends an operation in a role, and keeps what the role is told. */
const send: Send = async (role, query, variables) => {
  const token = tokens.get(role);
  const { status, body } = await ask(world.url, { query, variables, ...(token && { token }) });
  expect(status).toBeLessThan(500);
  told.get(role)?.take(body);
  return body;
};

/** Does everything that is done with accounts and tokens, one's own where it may be. */
async function manageAccounts(role: Role): Promise<void> {
  const { prisma } = world.register;
  const { id: account } = await makeAccount(world);
  if (role !== 'anonymous') await newToken(role);
  const referenceId = role === 'delegate' ? 'delegate-XA' : role;
  const [, spare] = await prisma.authApiKey.findMany({ where: { referenceId }, orderBy: { createdAt: 'asc' } });
  const done = {
    createAccount: { input: { name: 'Олег', email: `${role}@example.org`, role: 'DELEGATE', state: 'XB' } },
    changeAccount: { input: { account, disabled: true } },
    renewSignInLink: { account },
    createAccessToken: { input: { name: 'блокнот', readOnly: true, days: 1 } },
    createDeviceToken: { input: { name: 'экран', days: 1 } },
    revokeAccessToken: { token: spare?.id ?? 'none' },
    endSessions: {},
  };
  for (const [name, variables] of Object.entries(done)) await send(role, wholeOperation('mutation', name), variables);
  await send(role, wholeOperation('mutation', 'revokeAccessToken'), { token: 'nobody’s' });
}

/** A paper with its text: a real one, because fictional ones take none. */
async function attachText(slug: string): Promise<void> {
  const paper = { slug, kind: 'LETTER', title: { ru: 'Письмо' }, dated: '2026-01-05', visibility: 'PUBLIC' };
  const input = { ...paper, idempotencyKey: slug };
  await send('admin', wholeOperation('mutation', 'registerPaper'), { input });
  const folder = await mkdtemp(join(tmpdir(), 'papers-'));
  await writeFile(join(folder, `${slug}.txt`), 'Письмо\n\nПозиция в отношении проекта не представлена.');
  await world.register.papers.attach(folder, () => undefined);
  await rm(folder, { recursive: true });
}

/** A state has been called otherwise since 20 February: what nobody enters, and datasets tell. */
async function rename(code: string): Promise<void> {
  const { id } = await world.register.prisma.memberState.findUniqueOrThrow({ where: { code } });
  const entries = await world.register.loadEntries({ sight: VISIBILITIES, streamIds: [id] });
  const registered = entries.find(({ kind }) => kind === 'memberStateRegistered');
  if (registered?.kind !== 'memberStateRegistered') throw new Error(`Nothing registered ${code}.`);
  const { occurred, payload } = registered;
  const names = { ...payload.names, en: { ...payload.names.en, full: 'Republic of Borea' } };
  const revised = {
    corrects: registered.id,
    reason: 'переименовано',
    replacement: { occurred, payload: { ...payload, names } },
  };
  await world.register.append([newEntry('state', id, 'factRevised', revised, { day: '2026-02-20' })], {
    idempotencyKey: 'renamed',
  });
}

/** Every role follows everything, from where it stands, until something has happened; and from where nobody has ever stood. */
async function followAll(): Promise<void> {
  const standing = ROLES.map(async (role) => {
    const { data } = await send(role, '{ board { position } }', {});
    return [role, (data as Readonly<{ board: { position: string } }>).board.position] as const;
  });
  const following = (await Promise.all(standing)).map(async ([role, after]) => {
    const feeds: readonly Followed[] = [
      { feed: 'journal', variables: { after } },
      { feed: 'boardChanged', variables: { after } },
      { feed: 'dossierChanged', variables: { after, slug: STORY } },
      { feed: 'journal', variables: { after: 'nowhere' } },
    ];
    for (const result of await followEach(world.url, tokens.get(role), feeds)) told.get(role)?.take(result);
  });
  const input = { dossier: STORY, kind: 'UNKNOWN', text: { ru: 'Не указано' }, idempotencyKey: 'what happens' };
  await Promise.all([...following, send('admin', wholeOperation('mutation', 'noteRemark'), { input })]);
}

/** Of the operations those that tell an administrator of a field that nothing before them has told of. */
async function leadingSomewhere(operations: ReturnType<typeof everyField>): Promise<readonly string[]> {
  const leading: string[] = [];
  const known = new Set<string>();
  for (const [type, own] of operations) {
    const fields = EVERY_FIELD.filter((field) => field.startsWith(`${type}.`));
    for (const operation of own) {
      if (fields.every((field) => known.has(field))) break;
      const one = new Told();
      one.take(await send('admin', operation, {}));
      if (!fields.some((field) => one.answered.has(field) && !known.has(field))) continue;
      for (const field of one.answered) known.add(field);
      leading.push(operation);
    }
  }
  return leading;
}

/** What the table allows a role, and there is nothing of to tell it. */
const NOTHING_TO_TELL: readonly Readonly<{ field: string; roles: readonly Role[]; why: string }>[] = [
  { field: 'Query.viewer', roles: ['anonymous'], why: 'nobody is asking' },
  { field: 'Viewer.state', roles: ['viewer', 'analyst', 'secretariat', 'admin'], why: 'only delegates speak for one' },
  { field: 'AccountProfile.state', roles: ['viewer', 'analyst', 'secretariat'], why: 'their own speaks for none' },
  {
    field: 'AccountProfile.disabledAt',
    roles: ['viewer', 'analyst', 'delegate', 'secretariat'],
    why: 'whoever asks has an account that is not disabled, and sees no other',
  },
  ...['RawEntry', 'Dossier', 'Document', 'Comment'].map((type) => ({
    field: `${type}.concerned`,
    roles: ['anonymous', 'viewer', 'analyst'] as const,
    why: 'what is for the states concerned is seen by them, the secretariat and administrators',
  })),
];

describe.each([...told])('of every field of every type, %s', (role, { answered, refused }) => {
  const allowed = mayBeTold(role);

  it('is answered those that the table allows, where there is something to tell', () => {
    const nothing = NOTHING_TO_TELL.filter(({ roles }) => roles.includes(role)).map(({ field }) => field);
    expect([...allowed].filter((field) => !answered.has(field)).sort()).toEqual(nothing.sort());
  });

  it('is not answered those that the table does not allow', () => {
    expect([...answered].filter((field) => !allowed.has(field))).toEqual([]);
  });

  it('is refused as such what it may not ask, enter or follow, and nothing that the table allows', () => {
    const roots = ROOTS.flatMap(({ type }) => Object.keys(type.getFields()).map((name) => `${type.name}.${name}`));
    expect(roots.filter((field) => !allowed.has(field) && !refused.has(field))).toEqual([]);
    expect([...refused].filter((field) => allowed.has(field))).toEqual([]);
  });
});

test('every field of every type has something to tell here', () => {
  const answered = new Set([...told.values()].flatMap((each) => [...each.answered]));
  expect(EVERY_FIELD.filter((field) => !answered.has(field))).toEqual([]);
});
