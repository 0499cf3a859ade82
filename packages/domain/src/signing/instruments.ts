import type { Id } from '../journal/entry.ts';
import type { Deposit, Document, ForceRule, Notification, Records } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import type { ForceTrigger } from './entries.ts';
import { isEarly, openForInstruments } from './opened.ts';
import { inOrder } from './spans.ts';

/** What a party gave so that a document enters into force: a notification or a deposit. */
export type Instrument = Notification | Deposit;

/** The tables of both. */
export const INSTRUMENT_TABLES = ['notification', 'deposit'] as const;
export type InstrumentTable = (typeof INSTRUMENT_TABLES)[number];

/** By which instruments parties are bound by a rule; null where by none. */
export function countedOn(trigger: ForceTrigger): InstrumentTable | null {
  switch (trigger) {
    case 'notifications':
    case 'notificationsOfAll':
    case 'signatureOrNotification':
    case 'exchange':
      return 'notification';
    case 'deposits':
    case 'depositsOfAll':
      return 'deposit';
    case 'signature':
    case 'date':
    case 'inWords':
      return null;
    default:
      return trigger satisfies never;
  }
}

/** An exchange is between two (Vienna Convention on the Law of Treaties, article 13). */
const EXCHANGE = 2;

/** How many instruments a rule waits for; null where it waits for those of all who signed, or for none. */
export function countOf({ trigger, count }: Pick<ForceRule, 'trigger' | 'count'>): number | null {
  return trigger === 'exchange' ? EXCHANGE : count;
}

/** What the parties gave of one kind, in the order in which it happened. */
export function instrumentsIn(records: Records, documentId: Id, table: InstrumentTable): readonly Instrument[] {
  return inOrder(rowsBy<Instrument, 'documentId'>(records[table], 'documentId', documentId));
}

/** What the parties gave on which a rule counts, in the order in which it happened; nothing where it counts on nothing. */
export function instrumentsOf(records: Records, documentId: Id, rule: ForceRule | undefined): readonly Instrument[] {
  const table = rule ? countedOn(rule.trigger) : null;
  return table ? instrumentsIn(records, documentId, table) : [];
}

/** Who gave an instrument of either kind, but for those that certainly came before the document was open for them. */
export function whoGaveOne(records: Records, document: Document): ReadonlySet<Id> {
  const opened = openForInstruments(records, document);
  const given = INSTRUMENT_TABLES.flatMap((table) => instrumentsIn(records, document.id, table));
  return new Set(given.filter((instrument) => !isEarly(instrument, opened)).map(({ partyId }) => partyId));
}
