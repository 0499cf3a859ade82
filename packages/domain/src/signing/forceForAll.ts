import type { Id } from '../journal/entry.ts';
import type { Deposit, Document, ForceRule, Notification, Records } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { partiesOf, partyName } from '../parties/party.ts';
import type { LocalizedText } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import { onDay } from '../time/when.ts';
import { cannotTell, dated, type ForceAnswer, notYet, withNames } from './answer.ts';
import { signedByAll } from './signedByAll.ts';
import { inOrder, nth, type Span, shifted, spanOf, spanOfWhen } from './spans.ts';

/** What a party gave so that a document enters into force: a notification or a deposit. */
export type Instrument = Notification | Deposit;

/** The rule by which a document enters into force: of several the one that was laid down last. */
export function forceRuleOf(records: Records, documentId: Id): ForceRule | undefined {
  return rowsBy(records.forceRule, 'documentId', documentId).at(-1);
}

/**
 * When a document enters into force for all, as it follows from its rule; on the day or before or after it.
 *
 * On signature: when it was signed by all (`signedByAll`). On a date: then. On the n-th notification or deposit: when the n-th
 * party gave one, each party once. Always so many days after that. Where no rule is cited, nobody can tell.
 */
export function forceForAll(records: Records, document: Document, day: LocalDate): ForceAnswer {
  const rule = forceRuleOf(records, document.id);
  if (!rule) return cannotTell(NO_RULE);
  switch (rule.trigger) {
    case 'signature': {
      const signed = signedByAll(records, document, day);
      return signed.kind === 'date' ? dated(shifted(signed.span, rule.daysAfter)) : signed;
    }
    case 'date':
      return rule.date === null ? cannotTell(NO_DATE) : dated(shifted(spanOfWhen(onDay(rule.date)), rule.daysAfter));
    case 'notifications':
    case 'deposits':
      return onCount(records, document.id, rule);
    default:
      return rule.trigger satisfies never;
  }
}

/** What the parties gave on which a rule counts, in the order in which it happened; nothing where it counts on nothing. */
export function instrumentsOf(records: Records, documentId: Id, rule: ForceRule | undefined): readonly Instrument[] {
  if (rule?.trigger !== 'notifications' && rule?.trigger !== 'deposits') return [];
  const rows: readonly Instrument[] =
    rule.trigger === 'deposits'
      ? rowsBy(records.deposit, 'documentId', documentId)
      : rowsBy(records.notification, 'documentId', documentId);
  return inOrder(rows);
}

/**
 * On the n-th of the instruments. Whether that of a state counts which withdrew before the document was in force, the rule does
 * not say: where it makes a difference, nobody can tell.
 */
function onCount(records: Records, documentId: Id, rule: ForceRule): ForceAnswer {
  const { count, daysAfter } = rule;
  if (count === null || count < 1) return cannotTell(NO_COUNT);
  const first = new Map<Id, Span>();
  for (const { partyId, ...instrument } of instrumentsOf(records, documentId, rule))
    first.set(partyId, earlier(first.get(partyId), spanOf(instrument)));
  if (first.size < count) return notYet(missing(first.size, rule));
  const whenReached = (spans: Iterable<Span>): Span => shifted(nth([...spans], count), daysAfter);
  const reached = whenReached(first.values());
  const gone = rowsBy(records.withdrawal, 'documentId', documentId).filter(
    (withdrawal) =>
      withdrawal.partyId !== null &&
      first.has(withdrawal.partyId) &&
      (spanOf(withdrawal).earliest ?? '') < (reached.latest ?? '9'),
  );
  const goneIds = new Set(gone.flatMap(({ partyId }) => partyId ?? []));
  const staying = [...first].filter(([id]) => !goneIds.has(id)).map(([, span]) => span);
  if (goneIds.size === 0 || (staying.length >= count && isSame(whenReached(staying), reached))) return dated(reached);
  return cannotTell(withNames(WITHDREW_BEFORE, partiesOf(records, goneIds).map(partyName)));
}

/** Of two instruments of one party the first counts. */
function earlier(a: Span | undefined, b: Span): Span {
  return a ? nth([a, b], 1) : b;
}

function isSame(a: Span, b: Span): boolean {
  return a.earliest === b.earliest && a.latest === b.latest;
}

function missing(known: number, { trigger, count }: ForceRule): LocalizedText {
  return trigger === 'deposits'
    ? {
        ru: `Сдано на хранение, насколько известно: ${known}, нужно ${count}.`,
        en: `Instruments known to be deposited: ${known}, needed: ${count}.`,
      }
    : {
        ru: `Уведомлений, насколько известно: ${known}, нужно ${count}.`,
        en: `Notifications known: ${known}, needed: ${count}.`,
      };
}

const NO_RULE: LocalizedText = {
  ru: 'Порядок вступления в силу неизвестен.',
  en: 'How it enters into force is unknown.',
};
const NO_DATE: LocalizedText = {
  ru: 'Дата вступления в силу не указана.',
  en: 'The date of entry into force is not given.',
};
const NO_COUNT: LocalizedText = {
  ru: 'Не указано, сколько государств должно выполнить условие.',
  en: 'How many states have to meet the condition is not given.',
};
const WITHDREW_BEFORE: LocalizedText = {
  ru: 'До вступления в силу вышли, и учитываются ли они, неизвестно',
  en: 'These withdrew before it was in force, and whether they count is unknown',
};
