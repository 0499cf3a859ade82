import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './testkit/ask.ts';
import { runScript } from './testkit/processes.ts';
import { EXPRESS, findOpenStep, position } from './testkit/training.ts';
import { startWorld, type World } from './testkit/world.ts';

describe('Checkpoints kept outside', () => {
  let world: World;
  let folder: string;
  let file: string;
  beforeAll(async () => {
    world = await startWorld();
    folder = await mkdtemp(join(tmpdir(), 'concord-checkpoints-'));
    file = join(folder, 'checkpoints');
  });
  afterAll(async () => {
    await world.close();
    await rm(folder, { recursive: true });
  });

  const verify = (...args: string[]) => runScript('scripts/verify.ts', args, { DATABASE_URL: world.databaseUrl });
  const lines = async () => (await readFile(file, 'utf8')).trim().split('\n');

  it('are a line for each entry, and grow with the journal', async () => {
    expect(await verify('--write-checkpoint', file)).toMatchObject({ code: 0 });
    const before = await lines();
    expect(before).toHaveLength(Number((await world.register.position()).number));
    expect(before[0]).toMatch(/^1:[0-9a-f]{64}$/);
    const token = await world.token({ role: 'secretariat' });
    const variables = position(await findOpenStep(world, token), 'XE', world.today);
    await ask(world.url, { query: EXPRESS, variables, token });
    expect(await verify('--write-checkpoint', file)).toMatchObject({ code: 0 });
    expect(await lines()).toEqual([...before, `${before.length + 1}:${(await world.register.position()).hash}`]);
  });

  it('are compared, from the file or as one', async () => {
    expect(await verify('--checkpoint', file)).toMatchObject({ code: 0 });
    const { number, hash } = await world.register.position();
    expect(await verify('--checkpoint', `${number}:${hash}`)).toMatchObject({ code: 0 });
    expect(await verify('--checkpoint', `3:${hash}`)).toMatchObject({
      code: 1,
      err: expect.stringContaining('Entry 3 '),
    });
    const cut = await verify('--checkpoint', `${number + 1n}:${hash}`);
    expect(cut).toMatchObject({ code: 1, err: expect.stringContaining(`Entry ${number + 1n} is missing`) });
  });

  it('are refused when they are none, and are not continued with another journal', async () => {
    expect((await verify('--checkpoint', '3:x')).err).toContain('expected "number:hash"');
    expect((await verify('--checkpoint', join(folder, 'none'))).err).toContain('cannot be read');
    const empty = join(folder, 'empty');
    await appendFile(empty, '\n');
    expect(await verify('--checkpoint', empty)).toMatchObject({
      code: 1,
      err: expect.stringContaining('holds no checkpoint'),
    });
    await appendFile(file, `9000:${'0'.repeat(64)}\n`);
    const before = await lines();
    expect(await verify('--write-checkpoint', file)).toMatchObject({ code: 1, err: expect.stringContaining('BROKEN') });
    expect(await lines()).toEqual(before);
    await appendFile(file, `1:${'0'.repeat(64)}\n`);
    expect((await verify('--checkpoint', file)).err).toContain('entry 1 has another hash there than in a line before');
  });
});
