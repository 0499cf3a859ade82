/**
 * A text of so many characters at most, for where there is little room: cut after a whole word, with a sign that something is left out.
 *
 * @param most characters
 */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const end = cut.lastIndexOf(' ');
  return `${(end > 0 ? cut.slice(0, end) : cut).replace(/[\s,;:–-]+$/u, '')}…`;
}
