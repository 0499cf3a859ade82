/** The page of this dashboard from which somebody came to sign in; the overview for anything else that the address may say. */
export function whereTo(search: string): string {
  const from = new URLSearchParams(search).get('from') ?? '/';
  const { origin } = window.location;
  const url = URL.parse(from, origin);
  if (!from.startsWith('/') || url?.origin !== origin || url.pathname.startsWith('/sign-in')) return '/';
  // Without its origin a path that begins with two strokes would name another host.
  if (url.pathname.startsWith('//')) return '/';
  return `${url.pathname}${url.search}`;
}
