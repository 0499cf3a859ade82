/**
 * Prints a new bearer token and nothing else on standard output: `npm run token -- --role secretariat`,
 * `--role viewer`, `--role analyst`, `--role admin`, `--role delegate --state XA`; with `--read-only` it enters nothing, and with
 * `--days N` it ends after so many days instead of a year. It finds the database of `DATABASE_URL`, or else the embedded one of the
 * running server.
 */
import { parseArgs } from 'node:util';
import type { ServiceRole } from '../apps/server/src/accounts/index.ts';
import { TOKEN_DAYS } from '../apps/server/src/accounts/tokens.ts';
import { createLog } from '../apps/server/src/log/log.ts';
import { ACCOUNT_ROLES as ROLES, refusalMessage } from '../packages/domain/src/index.ts';
import type { Register } from '../packages/register/src/index.ts';
import { findDatabase } from './lib/findDatabase.ts';
import { messageOf } from './lib/messageOf.ts';
import { readSettings } from './lib/settings.ts';

const USAGE = `Usage: npm run token -- --role ${ROLES.filter((role) => role !== 'delegate').join('|')}
       npm run token -- --role delegate --state <code of the state, such as XA>
       … --read-only   for reading only
       … --days N      ends after N days; ${TOKEN_DAYS} unless given`;

async function main(args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const { days, readOnly, ...wanted } = wantedOf(args);
  const settings = readSettings(env);
  const databaseUrl = await findDatabase(settings);
  // Loaded now: who has been refused by then need not wait for it.
  const { openRegister } = await import('../packages/register/src/index.ts');
  const { openParts } = await import('../apps/server/src/accounts/parts.ts');
  const { createServiceToken } = await import('../apps/server/src/accounts/serviceToken.ts');
  const register = await openRegister({ databaseUrl, today: settings.today });
  try {
    if (wanted.role === 'delegate') await checkState(register, wanted.state);
    const made = await createServiceToken(await openParts(register.prisma, createLog()), wanted, { days, readOnly });
    if ('secret' in made) return made.secret;
    throw new Error(refusalMessage(made).en);
  } finally {
    await register.close();
  }
}

/** @throws when the arguments name no role, or no state for a delegate */
function wantedOf(args: readonly string[]): ServiceRole & Readonly<{ days: number; readOnly: boolean }> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...{ role: { type: 'string' }, state: { type: 'string' } },
      ...{ days: { type: 'string', default: String(TOKEN_DAYS) }, 'read-only': { type: 'boolean', default: false } },
    },
  });
  const scope = { days: Number(values.days), readOnly: values['read-only'] };
  const role = ROLES.find((one) => one === values.role);
  if (role === undefined) {
    throw new Error(`${values.role === undefined ? 'No role was given' : `"${values.role}" is no role`}.\n${USAGE}`);
  }
  if (role === 'delegate') {
    if (!values.state) throw new Error(`A delegate speaks for one state: say which.\n${USAGE}`);
    return { role, state: values.state.toUpperCase(), ...scope };
  }
  if (values.state !== undefined) throw new Error(`Only a delegate speaks for a state.\n${USAGE}`);
  return { role, ...scope };
}

async function checkState({ prisma }: Register, code: string): Promise<void> {
  const states = await prisma.memberState.findMany({ select: { code: true }, orderBy: { code: 'asc' } });
  if (states.some((state) => state.code === code)) return;
  const known = states.map((state) => state.code).join(', ');
  throw new Error(`The register knows no state "${code}". It knows: ${known || 'none yet'}.`);
}

main(process.argv.slice(2), process.env).then(console.log, (error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});
