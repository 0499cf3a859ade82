import type { DrawnPage } from '../../src/drawing/drawing.ts';

/** A page as the server gives it, before any script. */
export type Given = Readonly<{
  status: number;
  headers: Headers;
  html: string;
  /** What it was drawn from; null where it came empty. */
  page: DrawnPage | null;
  /** Its words, without those of marks and drawings. */
  text: string;
}>;

/** What a browser sends when somebody opens a page. */
const VISIT = { accept: 'text/html,*/*;q=0.8', 'sec-fetch-dest': 'document', 'sec-fetch-site': 'none' };

/** Asks for a page as a browser does. */
export async function given(
  url: string,
  headers: Readonly<Record<string, string>> = {},
  init: RequestInit = {},
): Promise<Given> {
  const response = await fetch(url, { ...init, headers: { ...VISIT, ...headers } });
  const html = await response.text();
  const json = /<script id="drawn" type="application\/json">(.*?)<\/script>/s.exec(html)?.[1];
  const main = /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? '';
  return {
    status: response.status,
    headers: response.headers,
    html,
    page: json === undefined ? null : (JSON.parse(json) as DrawnPage),
    text: main
      .replace(/<svg.*?<\/svg>|<!--.*?-->/gs, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' '),
  };
}
