import { findWords, passagesAt } from '@concord/domain';

/** A paragraph as the server gives it. */
export type Passage = Readonly<{ place: string; locator: string; text: string }>;

/** What a fact takes from the paper. */
export type Cited = Readonly<{
  entry: Readonly<{ id: string; kind: string }>;
  place: string;
  locator: string;
  words: readonly string[];
  inferred: boolean;
}>;

/** Where cited words stand in a paragraph, and the entries that cite them. */
export type Mark = Readonly<{ start: number; end: number; entries: ReadonlySet<string> }>;

/** A paragraph, or a cited place where nobody attached the text, with the facts that are taken from it. */
export type Row<C extends Cited> = Readonly<{
  key: string;
  place: string;
  locator: string;
  /** Null where the text is not there. */
  text: string | null;
  marks: readonly Mark[];
  facts: readonly C[];
  /** Facts that are taken from several paragraphs as a whole, and stand beside an earlier one already. */
  shared: readonly C[];
}>;

/** The paragraphs of an attached text in their order, then the cited places that it does not have. */
export function arrange<C extends Cited>(passages: readonly Passage[], citations: readonly C[]): readonly Row<C>[] {
  const placed = passages.map((passage, index) => ({ ...passage, index }));
  const rows = placed.map(() => ({ found: [] as Found[], facts: [] as C[], shared: [] as C[] }));
  const lost: C[] = [];
  for (const citation of citations) {
    const at = passagesAt(placed, citation.place).map(({ index }) => index);
    const found = at.length > 0 ? wordsIn(placed, at, citation) : [];
    for (const { index, ...range } of found) rows[index]?.found.push(range);
    const [first] = at;
    if (first === undefined) lost.push(citation);
    else if (found.length > 0)
      for (const index of new Set(found.map((each) => each.index))) rows[index]?.facts.push(citation);
    else for (const index of at) rows[index]?.[index === first ? 'facts' : 'shared'].push(citation);
  }
  const read = placed.map(({ index, place, locator, text }) => {
    const { found = [], facts = [], shared = [] } = rows[index] ?? {};
    return { key: String(index), place, locator, text, marks: merged(found), facts: ordered(facts), shared };
  });
  return [...read, ...placesOf(lost)];
}

/** The places that facts cite, in the order of a paper: what is left of it where nobody attached the text. */
export function placesOf<C extends Cited>(citations: readonly C[]): readonly Row<C>[] {
  const places = new Map<string, C[]>();
  for (const citation of citations) places.set(citation.place, [...(places.get(citation.place) ?? []), citation]);
  return [...places]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([place, facts]) => ({
      key: place,
      place,
      locator: facts[0]?.locator ?? place,
      text: null,
      marks: [],
      facts: ordered(facts),
      shared: [],
    }));
}

type Found = Readonly<{ start: number; end: number; entry: string }>;

/** Where the words of a citation stand; they may begin in one paragraph and end in the next. */
function wordsIn(
  passages: readonly Passage[],
  at: readonly number[],
  { words, entry }: Cited,
): readonly (Found & { index: number })[] {
  const texts = at.map((index) => passages[index]?.text ?? '');
  const whole = texts.join('\n');
  return words
    .flatMap((each) => findWords(whole, each))
    .flatMap(({ start, end }) => {
      let offset = 0;
      return texts.flatMap((text, order) => {
        const from = Math.max(start - offset, 0);
        const to = Math.min(end - offset, text.length);
        offset += text.length + 1;
        return from < to ? [{ index: at[order] ?? 0, start: from, end: to, entry: entry.id }] : [];
      });
    });
}

/** Marks that do not overlap: where two facts take the same words, both are named. */
function merged(found: readonly Found[]): readonly Mark[] {
  const edges = [...new Set(found.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  return edges.flatMap((start, index) => {
    const end = edges[index + 1];
    if (end === undefined) return [];
    const over = found.filter((each) => each.start <= start && each.end >= end);
    return over.length > 0 ? [{ start, end, entries: new Set(over.map(({ entry }) => entry)) }] : [];
  });
}

/** What happened comes before what is remarked of the data. */
function ordered<C extends Cited>(facts: readonly C[]): readonly C[] {
  const isRemark = ({ entry }: Cited): boolean => entry.kind === 'remarkNoted';
  return [...facts.filter((fact) => !isRemark(fact)), ...facts.filter(isRemark)];
}

const ORDER: readonly string[] = ['heading', 'title', 'preamble'];
const LAST = 100_000;

/** The order of a place in a paper: its head, numbered places by their first number, whatever else, the signature. */
function rank(place: string): number {
  const known = ORDER.indexOf(place);
  if (known >= 0) return known;
  const number = /^(?:paragraph|clause|article|letter)s? (\d+)/.exec(place)?.[1];
  if (number === undefined) return place === 'signature' ? LAST + 1 : LAST;
  return ORDER.length + Number(number);
}
