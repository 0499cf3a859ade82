import { apiKey } from '@better-auth/api-key';
import type { Register } from '@concord/register';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import type { Logger } from '../log/log.ts';
import { accountsSecret } from './secret.ts';

/** What every token begins with, so that a leaked one is recognised. */
export const TOKEN_PREFIX = 'concord_';

/**
 * The account library on the tables of schema `auth`. Nobody can register themselves: accounts are made by the
 * secretariat's commands only, and none of the library's own routes is served.
 */
export async function openAccounts(prisma: Register['prisma'], log: Logger) {
  return betterAuth({
    appName: 'Concord',
    baseURL: 'http://localhost',
    secret: await accountsSecret(prisma),
    database: prismaAdapter(prisma, { provider: 'postgresql', transaction: false }),
    telemetry: { enabled: false },
    emailAndPassword: { enabled: false, disableSignUp: true },
    logger: { log: (_level, message) => log.debug({ message }, 'accounts') },
    user: {
      modelName: 'authUser',
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        state: { type: 'string', required: false, input: false },
      },
    },
    session: { modelName: 'authSession' },
    account: { modelName: 'authAccount' },
    verification: { modelName: 'authVerification' },
    plugins: [
      apiKey({
        defaultPrefix: TOKEN_PREFIX,
        requireName: true,
        // The library's default would refuse a token's eleventh request of a day.
        rateLimit: { enabled: false },
        startingCharactersConfig: { shouldStore: true, charactersLength: TOKEN_PREFIX.length + 4 },
        schema: { apikey: { modelName: 'authApiKey' } },
      }),
    ],
  });
}

export type Accounts = Awaited<ReturnType<typeof openAccounts>>;
