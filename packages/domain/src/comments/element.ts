import { compareText } from '../text/compareText.ts';

/** A part of a document's structure on the way to a clause: «пункт», 2.3. */
type Part = Readonly<{ level: number; word: string; number: readonly (number | string)[] }>;

/** Where a comment belongs in the order of a document, and what is the same place whatever it is called. */
export type ElementPlace = Readonly<{ group: number; parts: readonly Part[]; text: string; key: string }>;

/** The whole document first, then its title and preamble, the text by its parts, what is called otherwise, annexes last. */
const GROUPS = { whole: 0, title: 1, preamble: 2, text: 3, other: 4, annex: 5 } as const;

/** What parts of a document are called, in any case of the noun or shortened, from the larger to the smaller ones. */
const WORDS: readonly (readonly [RegExp, string, number])[] = [
  [/^(приложени[а-я]*|прил|annex|appendix)$/, 'приложение', 0],
  [/^(част[а-я]*|part)$/, 'часть', 1],
  [/^(раздел[а-я]*|разд|section)$/, 'раздел', 2],
  [/^(глав[а-я]*|гл|chapter)$/, 'глава', 3],
  [/^(стать[а-я]*|ст|article)$/, 'статья', 4],
  [/^(пункт[а-я]*|п|пп|clause)$/, 'пункт', 5],
  [/^(мероприяти[а-я]*|measure)$/, 'мероприятие', 5],
  [/^(подпункт[а-я]*|подп|subclause)$/, 'подпункт', 6],
  [/^(абзац[а-я]*|абз|paragraph)$/, 'абзац', 7],
];

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** What is called otherwise and has a number: «таблица 2». */
const UNKNOWN_LEVEL = 8;

/**
 * The place that a structural element names: «п. 2.3», «Пункт 2.3» and «clause 2.3» are one; «абзац 2 пункта 4» lies within «пункт 4».
 *
 * @param element as the party names it; null for a comment on the whole
 */
export function placeOfElement(element: string | null): ElementPlace {
  const text = (element ?? '')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[«»"“”()]|№/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const at = (group: number, parts: readonly Part[] = [], key = ''): ElementPlace => ({
    ...{ group, parts, text },
    key: JSON.stringify([group, parts.map(({ word, number }) => [word, ...number]), key]),
  });
  if (text === '' || /^(документ|текст)?\s?(в целом|the whole|весь документ)$/.test(text)) return at(GROUPS.whole);
  if (/^(название|наименование|заголовок|title)$/.test(text)) return at(GROUPS.title);
  if (/^(преамбул[аыеу]|preamble)$/.test(text)) return at(GROUPS.preamble);
  const parts = partsOf(text);
  if (!parts) return at(GROUPS.other, [], text);
  const [outer] = parts;
  if (outer?.level === UNKNOWN_LEVEL) return at(GROUPS.other, parts);
  return at(outer?.level === 0 ? GROUPS.annex : GROUPS.text, parts);
}

/** The parts that a text names, the larger first; undefined when it says anything else besides. */
function partsOf(text: string): readonly Part[] | undefined {
  const tokens = text.split(/[\s,;]+/).map((token) => token.replace(/\.$/, ''));
  const parts: Part[] = [];
  for (let at = 0; at < tokens.length; at += 2) {
    const token = tokens[at] ?? '';
    const unknown = /^[а-яa-z]{3,}$/.test(token) ? (['', token, UNKNOWN_LEVEL] as const) : [];
    const [, word, level] = WORDS.find(([pattern]) => pattern.test(token)) ?? unknown;
    const number = numberOf(tokens[at + 1] ?? '');
    if (word === undefined || level === undefined) return undefined;
    // «Приложение» may stand without a number; anything else names which.
    if (number) parts.push({ level, word, number });
    else if (level === 0) {
      parts.push({ level, word, number: [] });
      at -= 1;
    } else return undefined;
  }
  return parts.sort((a, b) => a.level - b.level);
}

/** «2.3» is 2, 3; «2а», which was put in between, is 2 and a letter; «II» is 2; «а)» is a letter; words are no number. */
function numberOf(token: string): readonly (number | string)[] | undefined {
  const bare = token.replace(/[).]$/, '');
  const [, digits, letter] = /^(\d{1,6}(?:\.\d{1,6})*)-?([а-яa-z])?$/.exec(bare) ?? [];
  if (digits !== undefined) return [...digits.split('.').map(Number), ...(letter ? [letter] : [])];
  if (/^[ivxlc]{1,8}$/.test(bare)) return [romanOf(bare)];
  return /^[а-яa-z]$/.test(bare) ? [bare] : undefined;
}

function romanOf(text: string): number {
  const digits = [...text].map((letter) => ROMAN[letter] ?? 0);
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}

/** The natural order: «пункт 2.3» before «пункт 10», a part before what lies within it. Equal only for one and the same place. */
export function compareElements(a: ElementPlace, b: ElementPlace): number {
  if (a.key === b.key) return 0;
  if (a.group !== b.group) return a.group - b.group;
  for (let at = 0; at < Math.max(a.parts.length, b.parts.length); at += 1) {
    const order = compareParts(a.parts[at], b.parts[at]);
    if (order !== 0) return order;
  }
  return compareText(a.key, b.key);
}

function compareParts(a: Part | undefined, b: Part | undefined): number {
  if (!a || !b) return Number(!!a) - Number(!!b);
  if (a.level !== b.level) return a.level - b.level;
  if (a.word !== b.word) return compareText(a.word, b.word);
  for (let at = 0; at < Math.max(a.number.length, b.number.length); at += 1) {
    const order = compareNumbers(a.number[at], b.number[at]);
    if (order !== 0) return order;
  }
  return 0;
}

/** What has no further number comes first, then numbers, then letters. */
function compareNumbers(a: number | string | undefined, b: number | string | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  return typeof a === 'number' ? -1 : 1;
}
