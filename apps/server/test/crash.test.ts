import { verify } from '@concord/register';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './testkit/ask.ts';
import { startProcess } from './testkit/processes.ts';
import { EXPRESS, type Expressed, findOpenStep, position } from './testkit/training.ts';
import { startWorld, type World } from './testkit/world.ts';

const COMMANDS = 200;
const KILL_AFTER = 60;

describe('a server process that is killed', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.close());

  it('loses nothing that it acknowledged, and leaves nothing half written', async () => {
    const token = await world.token({ role: 'secretariat' });
    const open = await findOpenStep(world, token);
    const codes = [...open.parties.keys()];
    const inputs = Array.from({ length: COMMANDS }, (_, index) =>
      position(open, codes[index % codes.length] ?? '', world.today),
    );
    const send = (url: string, variables: (typeof inputs)[number]) =>
      ask<Expressed>(url, { query: EXPRESS, variables, token }).then(({ body }) => body.data.expressPosition.entry.id);

    const before = (await world.register.position()).number;
    const victim = await startProcess(world.databaseUrl, world.today);
    const acknowledged = new Map<number, string>();
    let killed: Promise<void> | undefined;
    await Promise.allSettled(
      inputs.map(async (input, index) => {
        acknowledged.set(index, await send(victim.url, input));
        if (acknowledged.size === KILL_AFTER) killed = victim.end('SIGKILL');
      }),
    );
    await killed;
    expect(acknowledged.size).toBeGreaterThanOrEqual(KILL_AFTER);
    expect(acknowledged.size).toBeLessThan(COMMANDS);

    const after = (await world.register.position()).number;
    expect(Number(after - before)).toBeGreaterThanOrEqual(acknowledged.size);
    const answers = await Promise.all(inputs.map((input) => send(world.url, input)));
    for (const [index, id] of acknowledged) expect(answers[index]).toBe(id);
    expect(new Set(answers).size).toBe(COMMANDS);
    expect(Number((await world.register.position()).number - before)).toBe(COMMANDS);
    const { prisma } = world.register;
    const entries = await prisma.journalEntry.findMany({ where: { number: { gt: before } }, select: { id: true } });
    expect(entries).toHaveLength(COMMANDS);
    expect(await prisma.position.count({ where: { entryId: { in: entries.map(({ id }) => id) } } })).toBe(COMMANDS);
    expect(await verify({ databaseUrl: world.databaseUrl })).toMatchObject({ kind: 'sound' });
  });
});
