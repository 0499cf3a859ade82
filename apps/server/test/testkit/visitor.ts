import type { Answer } from './ask.ts';

/** What a browser sends with a request that a page of this server makes. */
const OWN_PAGE = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };

/** A browser with its cookies, as far as signing in needs one. */
export class Visitor {
  readonly #url: string;
  readonly #cookies = new Map<string, string>();

  constructor(url: string) {
    this.#url = url;
  }

  /** What its next request will carry. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Everything that was ever set, with its attributes. */
  readonly set: string[] = [];

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = {
      ...OWN_PAGE,
      origin: this.#url,
      cookie: this.cookie,
      ...(init.headers as Record<string, string>),
    };
    const response = await fetch(`${this.#url}${path}`, { redirect: 'manual', ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      this.set.push(line);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return response;
  }

  async post(path: string, body: unknown = {}, headers: Readonly<Record<string, string>> = {}) {
    const response = await this.fetch(path, { method: 'POST', body: JSON.stringify(body), headers });
    return { status: response.status, headers: response.headers, body: (await response.json()) as { code: string } };
  }

  async ask<Data>(query: string, variables: unknown = {}, headers: Readonly<Record<string, string>> = {}) {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      body: JSON.stringify({ query, variables }),
      headers,
    });
    return { status: response.status, body: (await response.json()) as Answer<Data>['body'] };
  }
}
