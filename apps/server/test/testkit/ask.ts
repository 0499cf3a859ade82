/** What came back over HTTP. */
export type Answer = Readonly<{
  status: number;
  type: string;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever shape it asked for
  body: any;
}>;

export type Question = Readonly<{
  query: string;
  variables?: Readonly<Record<string, unknown>>;
  token?: string;
  headers?: Readonly<Record<string, string>>;
}>;

/** Asks over HTTP, as any client would. */
export async function ask(url: string, { query, variables, token, headers }: Question): Promise<Answer> {
  return send(url, JSON.stringify({ query, variables }), {
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...headers,
  });
}

/** Posts exactly these bytes to `/graphql`. */
export async function send(url: string, body: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
  return read(response);
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  return {
    status: response.status,
    type,
    headers: response.headers,
    body: type.includes('json') ? JSON.parse(text) : text,
  };
}
