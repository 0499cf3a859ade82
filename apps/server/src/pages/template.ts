import type { Drawn } from './drawer.ts';

/** What is drawn needs no script and no font to be painted: both are asked for then, and the font by the styles. */
const EARLY = /\s*<link rel="(modulepreload|preload)"[^>]*>/g;
const LANGUAGE = /<html lang="\w+">/;
const TITLE = /<title>[^<]*<\/title>/;
/** The head of an empty page; nothing in it is a `div`. */
const EMPTY = /<div id="root">.*?<\/div>/s;

/**
 * Puts what was drawn into the dashboard's page.
 *
 * @param html the page as it was built, empty
 */
export function createTemplate(html: string): (drawn: Drawn) => string {
  const template = html.replace(EARLY, '');
  return ({ html: content, title, locale, theme, data }) => {
    const look = theme === 'system' ? '' : ` data-theme="${theme}"`;
    // As functions: in what is drawn a `$` means itself.
    return template
      .replace(LANGUAGE, () => `<html lang="${locale}"${look}>`)
      .replace(TITLE, () => `<title>${escaped(title)}</title>`)
      .replace(
        EMPTY,
        () => `<div id="root">${content}</div><script id="drawn" type="application/json">${data}</script>`,
      );
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
