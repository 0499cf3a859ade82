/**
 * A process that sends commands until it is killed: `writer.ts DATABASE_URL TODAY COMMANDS`, these as JSON. Prints the number of each
 * command as soon as it is acknowledged, with the ids of its entries.
 */
import { writeSync } from 'node:fs';
import type { Command } from '@concord/domain';
import { openRegister } from '../../src/index.ts';

const [databaseUrl = '', today = '', commands = '[]'] = process.argv.slice(2);
const register = await openRegister({ databaseUrl, today: () => today });
const todo = [...(JSON.parse(commands) as Command[]).entries()];

async function send(): Promise<void> {
  for (let next = todo.shift(); next; next = todo.shift()) {
    const [index, command] = next;
    const outcome = await register.execute(command, {
      viewer: { role: 'secretariat', account: 'secretariat' },
      idempotencyKey: `command ${index}`,
    });
    if (outcome.kind === 'refused') throw new Error(outcome.refusal.code);
    writeSync(1, `${JSON.stringify([index, ...outcome.entries.map(({ id }) => id)])}\n`);
  }
}

await Promise.all([send(), send(), send(), send()]);
await register.close();
