import { compareClauseNumbers, parseClauseNumber } from '../decisions/clauseNumber.ts';
import type { PaperParagraph } from './places.ts';

/** The line after which the clauses come: «Совет решил:», «ПОСТАНОВИЛИ:». */
const OPERATIVE = /(?:^|[^\p{L}])(?:решил|постановил)[аио]?\s*:\s*$/iu;
/** A number before a clause, with its mark: «2. Поручить», «2.1. Поручить», «3а. Поручить», and no «2.1 Мбит» nor «24.05.2019». */
const CLAUSE = /^\s*(\d{1,3}(?:\.\d{1,3}){0,4}[а-яa-z]?)\.(?!\d)/iu;
/** How a line of a signature begins: a town, an office, a name with its initials. */
const SIGNATURE =
  /^\s*(?:г\.\s*\p{Lu}|(?:Сопредседатель|Председатель|Председательствующий|Секретарь|Руководитель)(?!\p{L})|\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}\p{Ll})/u;
/** What is longer is no line of a signature, in characters. */
const SIGNATURE_LINE = 150;

/** The number with which a clause begins, printed or of an automatic list; undefined for any other paragraph. */
export function clauseNumber({ text, number }: PaperParagraph): string | undefined {
  const [, printed = ''] = CLAUSE.exec(text) ?? [];
  return parseClauseNumber(number || printed);
}

/**
 * The places of what comes after the title, paragraph by paragraph: `preamble`, `clause 2.1`, `signature`. Numbers only go up: a
 * list inside a clause that begins anew belongs to that clause.
 *
 * @returns undefined when there is no operative part: no line that says so, or no number after it
 */
export function clausesOf(body: readonly PaperParagraph[]): readonly string[] | undefined {
  const operative = body.findIndex(({ text }) => OPERATIVE.test(text));
  const places = body.map(() => 'preamble');
  let [last, lastAt] = ['', -1];
  if (operative < 0) return undefined;
  for (const [index, paragraph] of body.entries()) {
    if (index <= operative) continue;
    const number = clauseNumber(paragraph);
    if (number !== undefined && (last === '' || compareClauseNumbers(number, last) > 0))
      [last, lastAt] = [number, index];
    if (last !== '') places[index] = `clause ${last}`;
  }
  if (last === '') return undefined;
  const signature = body.findIndex(({ text }, index) => index > lastAt && isSignature(text));
  return signature < 0 ? places : places.fill('signature', signature);
}

function isSignature(text: string): boolean {
  return text.length <= SIGNATURE_LINE && SIGNATURE.test(text) && !/[.;:]\s*$/.test(text);
}
