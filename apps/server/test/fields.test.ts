import { EVERYBODY, FIELD_ACCESS, fieldAccess, ROLES, type Role } from '@concord/domain';
import { schema } from '@concord/schema';
import { isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { ask } from './testkit/ask.ts';
import { type Arguments, answeredIn, coordinate, everyField } from './testkit/everyField.ts';
import { makeAccount, signedIn } from './testkit/people.ts';
import { EXPRESS, findOpenStep, position } from './testkit/training.ts';
import { startWorld, type World } from './testkit/world.ts';

const BARRED = ['NOT_SIGNED_IN', 'NOT_ALLOWED', 'ADMINISTRATORS_ONLY'];

/** What a role is told: the fields that are answered with something, and those that are refused to the role as such. */
type Told = Readonly<{ answered: ReadonlySet<string>; refused: ReadonlySet<string> }>;

let world: World;
const told = new Map<Role, Told>();
/** Every field of every type that a question leads to. */
const asked = new Set<string>();
beforeAll(async () => {
  world = await startWorld({ limits: { loopback: true } });
  const tokens = new Map<Role, string>();
  for (const role of ROLES)
    if (role !== 'anonymous')
      tokens.set(role, await world.token(role === 'delegate' ? { role, state: 'XA' } : { role }));
  const secretariat = tokens.get('secretariat') ?? '';
  const open = await findOpenStep(world, secretariat);
  await ask(world.url, { query: EXPRESS, variables: position(open, 'XA', world.today), token: secretariat });
  await signedIn(world, { role: 'delegate', state: 'XB' });
  const { id } = await makeAccount(world);
  await world.register.prisma.authUser.update({ where: { id }, data: { disabledAt: new Date() } });

  const leading = await leadingSomewhere(await argumentsIn(world), tokens.get('admin') ?? '');
  // Administrators first: what is refused to the others is then the newest of the audit log, and has less to tell.
  for (const role of [...ROLES].reverse()) told.set(role, await toldTo(tokens.get(role), leading));
});
afterAll(() => world.close());

/** A thing of each kind that has a global id, and the arguments that some questions need. */
async function argumentsIn({ register: { prisma } }: World): Promise<Arguments> {
  const last = { orderBy: { id: 'desc' } } as const;
  const things = {
    ...{ Organisation: await prisma.organisation.findMany(), MemberState: await prisma.memberState.findMany(last) },
    ...{ Administration: await prisma.administration.findMany(), Body: await prisma.body.findMany(last) },
    ...{ Membership: await prisma.membership.findMany(), Route: await prisma.route.findMany() },
    ...{ Step: await prisma.step.findMany(), Document: await prisma.document.findMany(last) },
    ...{ Meeting: await prisma.meeting.findMany(), AgendaItem: await prisma.agendaItem.findMany() },
    ...{ Decision: await prisma.decision.findMany(), Revision: await prisma.revision.findMany() },
    ...{ Position: await prisma.position.findMany(), Collective: await prisma.collective.findMany() },
    ...{ Instruction: await prisma.instruction.findMany(), Measure: await prisma.measure.findMany() },
    ...{ Reply: await prisma.reply.findMany(), Comment: await prisma.comment.findMany() },
    JournalEntry: await prisma.journalEntry.findMany({ where: { streamKind: 'dossier' }, orderBy: { number: 'desc' } }),
  };
  const nodes = Object.entries(things).map(([type, rows]) => [
    `Query.node:${type}`,
    rows.slice(0, 3).map(({ id }) => `(id: "${Buffer.from(`${type}:${id}`).toString('base64')}")`),
  ]);
  const slugs = (rows: readonly Readonly<{ slug: string }>[]) => rows.map(({ slug }) => `(slug: "${slug}")`);
  return {
    ...{ ...Object.fromEntries(nodes), 'Query.node': [], 'Query.nodes': [] },
    'Query.dossier': slugs(await prisma.dossier.findMany()),
    'Query.document': slugs(await prisma.document.findMany({ where: { dossierId: { not: null } } })),
    ...{ 'Query.body': slugs(things.Body.slice(0, 1)), 'Query.route': slugs(things.Route.slice(0, 1)) },
    ...{ 'Query.meeting': ['(number: "1")'], 'Query.memberState': ['(code: "XA")'] },
    ...{ 'Query.changes': ['(from: "2026-01-01", to: "2026-03-01")'], 'Query.search': ['(text: "досье")'] },
    ...{ 'Query.howLongDoesItTake': ['(by: STEP)'], 'Dossier.summaryTable': [] },
    'BodyCalendar.addWorkingDays': ['(from: "2026-01-15", count: 1)'],
    'BodyCalendar.workingDaysBetween': ['(from: "2026-01-15", to: "2026-02-15")'],
  };
}

async function tell(token: string | undefined, query: string): Promise<Told> {
  const { status, body } = await ask(world.url, { query, ...(token === undefined ? {} : { token }) });
  expect(status).toBeLessThan(500);
  const errors = (body.errors ?? []) as readonly Readonly<{ extensions: { code: string }; path?: unknown[] }>[];
  const refused = errors.flatMap(({ extensions, path = [] }) =>
    BARRED.includes(extensions.code) ? [coordinate(String(path.at(-1)))] : [],
  );
  return { answered: new Set(answeredIn(body.data)), refused: new Set(refused) };
}

/** Of the operations those that tell an administrator of a field that none before them has told of. */
async function leadingSomewhere(given: Arguments, admin: string): Promise<readonly string[]> {
  const known = new Set<string>();
  const leading: string[] = [];
  for (const [name, operations] of everyField(given)) {
    const type = schema.getType(name);
    const fields = isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${name}.${field}`) : [];
    for (const field of fields) asked.add(field);
    for (const operation of operations) {
      if (fields.every((field) => known.has(field))) break;
      const { answered } = await tell(admin, operation);
      if (!fields.some((field) => answered.has(field) && !known.has(field))) continue;
      for (const field of answered) known.add(field);
      leading.push(operation);
    }
  }
  return leading;
}

async function toldTo(token: string | undefined, operations: readonly string[]): Promise<Told> {
  const all = await Promise.all(operations.map((operation) => tell(token, operation)));
  return {
    answered: new Set(all.flatMap(({ answered }) => [...answered])),
    refused: new Set(all.flatMap(({ refused }) => [...refused])),
  };
}

const ruleOf = (field: string) => fieldAccess(...(field.split('.') as [string, string]));

describe.each(ROLES)('of every field of every type, %s', (role) => {
  it('is answered those that the table allows, where there is something to tell', () => {
    const all = told.get('admin')?.answered ?? new Set();
    const open = [...asked].filter((field) => ruleOf(field) === EVERYBODY && all.has(field));
    expect(open.filter((field) => !told.get(role)?.answered.has(field))).toEqual([]);
  });

  it('is not answered those that the table does not allow', () => {
    const barred = [...asked].filter((field) => ruleOf(field)?.[role] === 'no');
    expect(barred.filter((field) => told.get(role)?.answered.has(field))).toEqual([]);
  });

  it('is refused none as such that the table allows', () => {
    const refused = [...(told.get(role)?.refused ?? [])].filter((field) => field.includes('.'));
    expect(refused.filter((field) => ruleOf(field)?.[role] !== 'no')).toEqual([]);
  });
});

test('most fields have something to tell here, and all that have a rule of their own', () => {
  const answered = new Set([...told.values()].flatMap((each) => [...each.answered]));
  expect(answered.size).toBeGreaterThan(asked.size * 0.8);
  const own = Object.entries(FIELD_ACCESS).flatMap(([type, rules]) =>
    Object.keys(rules).map((field) => `${type}.${field}`),
  );
  expect(own.filter((field) => asked.has(field) && !answered.has(field))).toEqual([]);
});
