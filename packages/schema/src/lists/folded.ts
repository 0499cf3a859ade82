/** A text as it is compared: capital or not, however it is composed. */
export function folded(written: string): string {
  return written.normalize('NFC').toLowerCase();
}

/** How many texts of the register are remembered as folded: the same ones are compared again and again, whoever filters by what. */
const REMEMBERED = 20_000;
const remembered = new Map<string, string>();

/** The same of a text of the register. What is asked for is never remembered: there is no end to it. */
export function foldedOnce(written: string): string {
  const known = remembered.get(written);
  if (known !== undefined) return known;
  if (remembered.size >= REMEMBERED) remembered.clear();
  const text = folded(written);
  remembered.set(written, text);
  return text;
}
