/** What the server says of an attempt to sign in or out; `OFFLINE` when it says nothing. */
export type Code = Answered | 'OFFLINE' | 'UNEXPECTED';

const ANSWERED = ['DONE', 'WRONG', 'THROTTLED', 'BUSY', 'LINK_ENDED', 'PASSWORD_LENGTH'] as const;
type Answered = (typeof ANSWERED)[number];

/** Sends something to `/auth/`; what is secret goes in the body, never in the address. */
export async function post(path: string, body: Readonly<Record<string, string>> = {}): Promise<Code> {
  const answer = await answerOf(path, body);
  if (answer === undefined) return 'OFFLINE';
  const { code } = answer;
  return ANSWERED.find((each) => each === code) ?? 'UNEXPECTED';
}

/** Where the browser goes to sign in with the organisation's identity provider, or why that cannot be told. */
export async function providerAddress(): Promise<Readonly<{ url: string }> | 'PROVIDER_AWAY' | 'UNEXPECTED'> {
  const answer = await answerOf('provider', {});
  if (typeof answer?.url === 'string') return { url: answer.url };
  return answer?.code === 'PROVIDER_AWAY' ? 'PROVIDER_AWAY' : 'UNEXPECTED';
}

/** What the organisation's identity provider is called; null where there is none. */
export async function providerName(): Promise<string | null> {
  try {
    const { name } = (await (await fetch('/auth/provider')).json()) as Readonly<{ name?: unknown }>;
    return typeof name === 'string' ? name : null;
  } catch {
    return null;
  }
}

async function answerOf(
  path: string,
  body: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`/auth/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await response.json()) as Readonly<Record<string, unknown>>;
  } catch {
    return undefined;
  }
}
