/** Keeps a number on one line with the word behind it, and «№» with its number: «1 декабря», «12 дней», «№ 165». */
export function bound(text: string): string {
  return text.replaceAll(/(?<=\d) (?=\p{L})|(?<=№|No\.) (?=\d)/gu, '\u00A0');
}
