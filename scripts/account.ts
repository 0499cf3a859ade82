/**
 * Makes an account and prints the link with which its owner sets a password: `npm run account -- --role secretariat --name "…"
 * --email name@example.org`, for a delegate also `--state XA`; `--renew name@example.org` makes a new link for who has lost theirs.
 * It finds the database of `DATABASE_URL`, or else the embedded one of the running server, and there where people reach that server.
 */
import { parseArgs } from 'node:util';
import type { Parts } from '../apps/server/src/accounts/index.ts';
import { createAccount, emailOf, renewLink } from '../apps/server/src/accounts/people.ts';
import { keptAddress } from '../apps/server/src/accounts/serverAddress.ts';
import { createLog } from '../apps/server/src/log/log.ts';
import { ACCOUNT_ROLES, refusalMessage } from '../packages/domain/src/index.ts';
import { findDatabase } from './lib/findDatabase.ts';
import { messageOf } from './lib/messageOf.ts';
import { addressOf, readSettings } from './lib/settings.ts';

const USAGE = `Usage: npm run account -- --role ${ACCOUNT_ROLES.join('|')} --name "<name>" --email <address> [--state <code>]
       npm run account -- --renew <address>`;

type Wanted = Parameters<typeof createAccount>[2] | Readonly<{ renew: string }>;
/** Whoever may start programs on the server's machine has no account. */
const NOBODY = { account: undefined };

async function main(args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const wanted = wantedOf(args);
  const settings = readSettings(env);
  const databaseUrl = await findDatabase(settings);
  // Loaded now: who has been refused by then need not wait for it.
  const { openRegister } = await import('../packages/register/src/index.ts');
  const { openParts } = await import('../apps/server/src/accounts/parts.ts');
  const register = await openRegister({ databaseUrl, today: settings.today });
  try {
    const parts = await openParts(register.prisma, createLog());
    const made = 'renew' in wanted ? await renew(parts, wanted.renew) : await createAccount(parts, NOBODY, wanted);
    if (!('link' in made)) throw new Error(refusalMessage(made).en);
    const address = settings.origin === undefined ? await keptAddress(register.prisma) : undefined;
    return `${address ?? addressOf(settings)}${made.link.path}`;
  } finally {
    await register.close();
  }
}

async function renew(parts: Parts, email: string): ReturnType<typeof renewLink> {
  const row = await parts.prisma.authUser.findUnique({ where: { email: emailOf(email) ?? '' } });
  return renewLink(parts, NOBODY, row?.id ?? email);
}

/** @throws when the arguments do not say for whom */
function wantedOf(args: readonly string[]): Wanted {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { role: text, name: text, email: text, state: text, renew: text },
  });
  if (values.renew !== undefined) return { renew: values.renew };
  const role = ACCOUNT_ROLES.find((one) => one === values.role);
  if (role === undefined || !values.name || !values.email)
    throw new Error(`An account needs a role, a name and an e-mail address.\n${USAGE}`);
  return { role, name: values.name, email: values.email, state: values.state?.toUpperCase() ?? null };
}

main(process.argv.slice(2), process.env).then(console.log, (error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});
