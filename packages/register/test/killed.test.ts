import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { VISIBILITIES } from '@concord/domain';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verify } from '../src/index.ts';
import { openWorld, SECRETARIAT, STATES, TODAY, type World } from './world.ts';

const WRITER = fileURLToPath(new URL('testkit/writer.ts', import.meta.url));

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

test.each([1, 17, 60])(
  'a writer that is killed after %i answers loses none of them and leaves nothing half',
  async (enough) => {
    const commands = Array.from({ length: 200 }, (_, index) => world.position(STATES[index % 3] ?? 'XA', `№ ${index}`));
    const writer = spawn(process.execPath, [WRITER, world.databaseUrl, TODAY, JSON.stringify(commands)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const gone = once(writer, 'exit');
    const answered = new Map<number, readonly string[]>();
    for await (const line of createInterface({ input: writer.stdout })) {
      const [index, ...ids] = JSON.parse(line) as [number, ...string[]];
      answered.set(index, ids);
      if (answered.size === enough) writer.kill('SIGKILL');
    }
    expect(await gone).toEqual([null, 'SIGKILL']);
    expect(answered.size).toBeLessThan(commands.length);

    const { register } = world;
    const entries = new Map((await register.loadEntries({ sight: VISIBILITIES })).map((entry) => [entry.id, entry]));
    for (const [index, ids] of answered)
      expect(ids.map((id) => entries.get(id)?.payload)).toMatchObject([{ text: `№ ${index}` }]);
    expect(await verify(world)).toMatchObject({ kind: 'sound' });
    // In one statement, because the database may still be finishing what the writer sent last.
    const [counted] = await register.prisma.$queryRaw<{ entries: number; commands: number; lost: number }[]>`
    SELECT (SELECT count(*)::int FROM "JournalEntry" WHERE kind = 'positionExpressed') AS entries,
      (SELECT count(*)::int FROM "ExecutedCommand" WHERE account = 'secretariat') AS commands,
      (SELECT count(*)::int FROM "ExecutedCommand" c, unnest(c."entryIds") AS of(id)
        WHERE NOT EXISTS (SELECT FROM "JournalEntry" j WHERE j.id = of.id)) AS lost`;
    expect(counted).toMatchObject({ entries: counted?.commands, lost: 0 });

    // Whoever was not answered asks again with the same key, and everything stands there once.
    for (const [index, command] of commands.entries())
      await register.execute(command, { viewer: SECRETARIAT, idempotencyKey: `command ${index}` });
    const after = await register.loadEntries({ sight: VISIBILITIES });
    const texts = after.flatMap((entry) => (entry.kind === 'positionExpressed' ? [entry.payload.text] : []));
    expect(texts.sort()).toEqual(commands.map((_, index) => `№ ${index}`).sort());
    expect(await verify(world)).toMatchObject({ kind: 'sound' });
  },
);
