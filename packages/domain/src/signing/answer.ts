import { afterLead, type Lead } from '../text/lead.ts';
import { inBoth } from '../text/listText.ts';
import type { LocalizedText } from '../text/text.ts';
import { bothOf, type Span } from './spans.ts';

/** What a rule leaves open, and what follows by each reading of it by which it has come about. */
type Unsure = Readonly<{ why: LocalizedText; readings: readonly Span[] }>;

/**
 * When something follows from what is recorded; that it has not come about yet, or that nobody can tell, with the reason. Where the
 * readings of a rule differ, `span` is from the first day that any of them allows to the last one, and open where by one it has not
 * come about yet.
 */
export type ForceAnswer =
  | Readonly<{ kind: 'date'; span: Span; unsure: Unsure | null }>
  | Readonly<{ kind: 'notYet'; reason: LocalizedText }>
  | Readonly<{ kind: 'cannotTell'; reason: LocalizedText }>;

/** It came about then. */
export function dated(span: Span): ForceAnswer {
  return { kind: 'date', span, unsure: null };
}

/** It came about by one reading, and by another then, or undefined not yet: what both allow is certain. */
export function either(one: Span, other: Span | undefined, why: LocalizedText): ForceAnswer {
  if (!other) return { kind: 'date', span: { ...one, latest: null, inferred: true }, unsure: { why, readings: [one] } };
  if (isSame(one, other)) return dated(one);
  return { kind: 'date', span: bothOf(one, other), unsure: { why, readings: [one, other] } };
}

/** What follows by each reading: one, unless the rule leaves something open; none where nothing has come about. */
export function readingsOf(answer: ForceAnswer): readonly Span[] {
  return answer.kind === 'date' ? (answer.unsure?.readings ?? [answer.span]) : [];
}

/** What follows from that by each of its readings. */
export function following(answer: ForceAnswer, then: (span: Span) => Span): ForceAnswer {
  if (answer.kind !== 'date') return answer;
  const [one, other] = readingsOf(answer).map(then);
  return one && answer.unsure ? either(one, other, answer.unsure.why) : dated(then(answer.span));
}

function isSame(a: Span, b: Span): boolean {
  return a.earliest === b.earliest && a.latest === b.latest;
}

/** Something is still missing. */
export function notYet(reason: LocalizedText): ForceAnswer {
  return { kind: 'notYet', reason };
}

/** Nobody can tell. */
export function cannotTell(reason: LocalizedText): ForceAnswer {
  return { kind: 'cannotTell', reason };
}

/** A sentence that ends in a list of names: «Не подписали: Авалия и Борея.» */
export function withNames(lead: Lead | LocalizedText, names: readonly LocalizedText[]): LocalizedText {
  const text = afterLead(lead, names);
  return inBoth((locale) => `${text[locale]}.`);
}
