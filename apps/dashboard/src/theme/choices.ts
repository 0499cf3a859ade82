/** How long a choice is kept, in seconds: a year. */
const KEPT = 31_536_000;

/** What this browser keeps of a choice; null where none was made, or keeping is forbidden. */
export function choiceOf(key: string): string | null {
  const found = document.cookie.split('; ').find((cookie) => cookie.startsWith(`${key}=`));
  return found?.slice(key.length + 1) || null;
}

/**
 * Keeps a choice in this browser. It is told to the server, too, which then draws the page as it is wanted: that is why it is a cookie. Where
 * none may be kept the choice lasts as long as the page.
 */
export function keepChoice(key: string, value: string): void {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the store of cookies is not in every browser.
  document.cookie = `${key}=${value}; Path=/; Max-Age=${KEPT}; SameSite=Lax${secure}`;
}
