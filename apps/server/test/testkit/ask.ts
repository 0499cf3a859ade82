/** What came back over HTTP. */
export type Answer<Data = Readonly<Record<string, unknown>>> = Readonly<{
  status: number;
  type: string;
  headers: Headers;
  body: Readonly<{ data: Data; errors?: readonly Problem[] }>;
}>;

type Problem = Readonly<{ message: string; extensions: Readonly<{ code: string; errorId?: string }> }>;

export type Question = Readonly<{
  query: string;
  variables?: Readonly<Record<string, unknown>>;
  token?: string;
  headers?: Readonly<Record<string, string>>;
}>;

/** Asks over HTTP, as any client would. `Data` is what the query asks for. */
export function ask<Data>(url: string, { query, variables, token, headers }: Question): Promise<Answer<Data>> {
  return send(url, JSON.stringify({ query, variables }), {
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...headers,
  });
}

/** Posts exactly these bytes to `/graphql`. */
export async function send<Data>(
  url: string,
  bytes: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer<Data>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    body: bytes,
    headers: { 'content-type': 'application/json', ...headers },
  });
  const body = (await response.json()) as Answer<Data>['body'];
  return { status: response.status, type: response.headers.get('content-type') ?? '', headers: response.headers, body };
}
