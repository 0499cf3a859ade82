import type { PaperParagraph } from './places.ts';

/** The line after which the clauses come: «Совет решил:», «ПОСТАНОВИЛИ:». */
const OPERATIVE = /(?:^|[^\p{L}])(?:решил|постановил)[аио]?\s*:\s*$/iu;
/** A number before a clause: «2. Поручить», and no «2.1» nor «24.05.2019». */
const CLAUSE = /^\s*(\d{1,3})\.(?!\d)/;
/** How a line of a signature begins: a town, an office, a name with its initials. */
const SIGNATURE =
  /^\s*(?:г\.\s*\p{Lu}|(?:Сопредседатель|Председатель|Председательствующий|Секретарь|Руководитель)(?!\p{L})|\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}\p{Ll})/u;
/** What is longer is no line of a signature, in characters. */
const SIGNATURE_LINE = 150;

/** The number with which a clause begins, printed or of an automatic list; undefined for any other paragraph. */
export function clauseNumber({ text, number }: PaperParagraph): number | undefined {
  const found = number ? /^(\d{1,3})[.)]?$/.exec(number.trim()) : CLAUSE.exec(text);
  return found ? Number(found[1]) : undefined;
}

/**
 * The places of what comes after the title, paragraph by paragraph: `preamble`, `clause N`, `signature`. Numbers only go up: a
 * list inside a clause that begins anew belongs to that clause.
 *
 * @returns undefined when there is no operative part: no line that says so, or no number after it
 */
export function clausesOf(body: readonly PaperParagraph[]): readonly string[] | undefined {
  const operative = body.findIndex(({ text }) => OPERATIVE.test(text));
  const places = body.map(() => 'preamble');
  let [last, lastAt] = [0, -1];
  if (operative < 0) return undefined;
  for (const [index, paragraph] of body.entries()) {
    if (index <= operative) continue;
    const number = clauseNumber(paragraph) ?? 0;
    if (number > last) [last, lastAt] = [number, index];
    if (last > 0) places[index] = `clause ${last}`;
  }
  if (last === 0) return undefined;
  const signature = body.findIndex(({ text }, index) => index > lastAt && isSignature(text));
  return signature < 0 ? places : places.fill('signature', signature);
}

function isSignature(text: string): boolean {
  return text.length <= SIGNATURE_LINE && SIGNATURE.test(text) && !/[.;:]\s*$/.test(text);
}
