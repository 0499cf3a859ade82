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

/** What the server says of the address of a screen; `NONE` where it says nothing that lasts. */
export type ScreenCode = 'DONE' | 'SIGNED_IN' | 'WRONG' | 'THROTTLED' | 'NONE';

/**
 * Makes this browser a screen, with the token that stood in the address.
 *
 * @param instead of somebody who is signed in here by name: their session ends
 */
export async function openScreen(token: string, instead: boolean): Promise<ScreenCode> {
  const code = (await answerOf('screen', { token, instead }))?.code;
  return (['DONE', 'SIGNED_IN', 'WRONG', 'THROTTLED'] as const).find((each) => each === code) ?? 'NONE';
}

/** This browser is no screen any more, and everything is loaded anew. */
export async function leaveScreen(): Promise<void> {
  await answerOf('leave-screen', {});
  window.location.assign('/');
}

async function answerOf(
  path: string,
  body: Readonly<Record<string, string | boolean>>,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`/auth/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await response.json()) as Readonly<Record<string, unknown>>;
  } catch {
    return undefined;
  }
}
