import { apiKey } from '@better-auth/api-key';
import type { Register } from '@concord/register';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { type GenericOAuthConfig, genericOAuth } from 'better-auth/plugins/generic-oauth';
import type { Logger } from '../log/log.ts';
import { OIDC, type OidcSettings } from './oidcSettings.ts';
import { accountsSecret } from './secret.ts';

/** What every token begins with, so that a leaked one is recognised. */
export const TOKEN_PREFIX = 'concord_';
/** How long somebody stays signed in, in seconds: a working day. Using it does not prolong it. */
const SESSION = 12 * 60 * 60;
/** The header in which the server itself tells the library from where somebody signs in. */
export const ADDRESS_HEADER = 'x-concord-address';
export const PASSWORD = { min: 12, max: 128 };

/**
 * The account library on the tables of schema `auth`. Nobody can register themselves: accounts are made by administrators only, and
 * none of the library's own routes is served but the one to which an identity provider sends people back.
 *
 * @param origin where people reach the server, when that is known; behind https its cookies are sent over https only
 * @param oidc the identity provider of an organisation; it signs in those who have an account already, and makes none
 */
export async function openAccounts(
  prisma: Register['prisma'],
  log: Logger,
  { origin, oidc }: Readonly<{ origin?: string | undefined; oidc?: OidcSettings | undefined }>,
) {
  return betterAuth({
    appName: 'Concord',
    baseURL: origin ?? 'http://localhost',
    basePath: '/auth',
    secret: await accountsSecret(prisma),
    database: prismaAdapter(prisma, { provider: 'postgresql', transaction: false }),
    telemetry: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD.min,
      maxPasswordLength: PASSWORD.max,
      revokeSessionsOnPasswordReset: true,
    },
    // Our own throttle counts by account and address, over all processes.
    rateLimit: { enabled: false },
    logger: { log: (_level, message) => log.debug({ message }, 'accounts') },
    user: {
      modelName: 'authUser',
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        state: { type: 'string', required: false, input: false },
      },
    },
    session: { modelName: 'authSession', expiresIn: SESSION, disableSessionRefresh: true },
    account: {
      modelName: 'authAccount',
      updateAccountOnSignIn: false,
      encryptOAuthTokens: true,
      accountLinking: { enabled: true, trustedProviders: [] },
    },
    verification: { modelName: 'authVerification', storeIdentifier: 'hashed' },
    advanced: {
      cookiePrefix: 'concord',
      cookies: { session_token: { attributes: { sameSite: 'strict' } } },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    databaseHooks: {
      session: {
        create: {
          // However somebody signs in: a disabled account gets no session.
          before: async ({ userId }) => {
            const user = await prisma.authUser.findUnique({ where: { id: userId }, select: { disabledAt: true } });
            if (!user || user.disabledAt !== null) return false;
          },
        },
      },
    },
    plugins: [
      apiKey({
        defaultPrefix: TOKEN_PREFIX,
        requireName: true,
        enableMetadata: true,
        maximumNameLength: 200,
        keyExpiration: { maxExpiresIn: 366 },
        // The library's default would refuse a token's eleventh request of a day.
        rateLimit: { enabled: false },
        startingCharactersConfig: { shouldStore: true, charactersLength: TOKEN_PREFIX.length + 4 },
        schema: { apikey: { modelName: 'authApiKey' } },
      }),
      genericOAuth({ config: oidc ? [providerOf(oidc)] : [] }),
    ],
  });
}

function providerOf({ issuer, clientId, clientSecret, domains }: OidcSettings): GenericOAuthConfig {
  return {
    providerId: OIDC,
    discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    ...{ clientId, clientSecret, scopes: ['openid', 'email', 'profile'] },
    requireIdTokenVerification: true,
    disableSignUp: true,
    disableProviderLogout: true,
    // The library links an account by its address only where the provider has verified that.
    mapProfileToUser: ({ email, emailVerified }) => ({
      emailVerified: emailVerified === true && domains.includes(String(email).toLowerCase().split('@').at(-1) ?? ''),
    }),
  };
}

export type Accounts = Awaited<ReturnType<typeof openAccounts>>;
