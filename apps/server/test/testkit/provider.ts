import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** Somebody as their organisation's identity provider knows them. */
export type Known = Readonly<{ email: string; verified: boolean }>;

export type RunningProvider = Readonly<{
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Who may sign in there, by the name that they type. */
  people: Map<string, Known>;
  /**
   * What a browser does there: signs in under a name, consents, and is sent back.
   *
   * @param url where the page sent the browser
   * @returns the address to which it is sent back
   */
  signIn(url: string, name: string): Promise<string>;
  close(): Promise<void>;
}>;

/**
 * A real OpenID provider on this machine, which sends people back to `origin`. It has keys of its own, which no other has.
 *
 * @param port where it is reached; any free one unless given
 */
export async function startProvider(origin: string, port = 0): Promise<RunningProvider> {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [clientId, clientSecret] = ['concord', 'what both of them know'];
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  const people = new Map<string, Known>();
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [`${origin}/auth/callback/oidc`] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: [crypto.randomUUID()] },
    jwks: { keys: [{ ...key, kid: crypto.randomUUID(), alg: 'RS256', use: 'sig' }] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, name: id, email: people.get(id)?.email, email_verified: people.get(id)?.verified }),
    }),
  });
  server.on('request', provider.callback());

  return {
    ...{ issuer, clientId, clientSecret, people },
    async signIn(url, name) {
      const cookies = new Map<string, string>();
      const go = async (to: string, form?: Readonly<Record<string, string>>): Promise<Response> => {
        const cookie = [...cookies].map(([key, value]) => `${key}=${value}`).join('; ');
        const body = form && new URLSearchParams(form);
        const response = await fetch(new URL(to, issuer), {
          ...{ method: body ? 'POST' : 'GET', redirect: 'manual', headers: { cookie } },
          ...(body ? { body } : {}),
        });
        for (const line of response.headers.getSetCookie()) {
          const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
          cookies.set(key, value);
        }
        return response;
      };
      for (let response = await go(url), step = 0; step < 10; step += 1) {
        const to = response.headers.get('location');
        if (to?.startsWith(`${origin}/`)) return to;
        if (to !== null) response = await go(to);
        else {
          const page = await response.text();
          const action = /<form[^>]+action="([^"]+)"/.exec(page)?.[1];
          if (action === undefined) throw new Error(`the provider shows no form: ${page.slice(0, 500)}`);
          response = await go(action, {
            prompt: page.includes('name="password"') ? 'login' : 'consent',
            login: name,
            password: 'x',
          });
        }
      }
      throw new Error('the provider never sends anybody back');
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
