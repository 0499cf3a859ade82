import type { Id } from '../journal/entry.ts';
import type { Document, Records } from '../journal/records.ts';
import type { Party } from '../parties/party.ts';
import type { LocalDate } from '../time/localDate.ts';
import { certainDay } from '../time/when.ts';
import { concludedSince } from './concluded.ts';
import { countedBy } from './counted.ts';
import type { Among } from './entries.ts';
import { entryIntoForce } from './force.ts';
import { forceRuleOf } from './forceRuleOf.ts';
import { countedOn, countOf, type InstrumentTable } from './instruments.ts';
import { asksOfProcedures, notificationsOwed } from './notificationsOwed.ts';
import { type PartySignature, signaturesOf } from './signatures.ts';
import { isSigned, signedBy } from './signed.ts';
import { signedByAll } from './signedByAll.ts';
import { signersOf } from './signers.ts';

/** A party that signed and has not given its instrument, and since when it is a signatory; null where the day is not known. */
type InstrumentOwed = Readonly<{ party: Party; since: LocalDate | null }>;

/** How many instruments have come of those that a rule asks for, and who of the signatories has not given one. */
export type InstrumentsAwaited = Readonly<{
  table: InstrumentTable;
  given: number;
  needed: number;
  owing: readonly InstrumentOwed[];
  /** The same of certain parties that have to be among them; null where the rule names none. */
  among: Readonly<{ given: number; needed: number }> | null;
}>;

/**
 * What a document waits for to enter into force for all: the notifications or deposits that its rule asks for. Once it is signed by all
 * who have to, or somebody has given one. As soon as there are enough, or a paper says that it is in force, nobody is awaited any more:
 * whoever comes later is bound later, and that is its own affair. Where not a count but the procedures of each decide, as
 * `notificationsOwed` says.
 *
 * @returns undefined where the rule asks for none, or for none any more
 */
export function instrumentsAwaited(
  records: Records,
  document: Document,
  day: LocalDate,
): InstrumentsAwaited | undefined {
  const rule = forceRuleOf(records, document.id);
  if (asksOfProcedures(rule)) return notificationsOwed(records, document, day);
  const table = rule ? countedOn(rule.trigger) : null;
  if (!rule || !table || concludedSince(records, document) === undefined) return undefined;
  const count = countOf(rule);
  const { computed, recorded, withdrawal } = entryIntoForce(records, document, day);
  if (computed.kind === 'date' || recorded || withdrawal) return undefined;
  const signed = signedByAll(records, document, day);
  const counted = countedBy(records, document.id, rule);
  const gave = new Set(counted.map(({ partyId }) => partyId));
  const given = [
    ...new Set(
      counted.filter(({ until }) => until === null || (until.earliest ?? '') > day).map(({ partyId }) => partyId),
    ),
  ];
  if (signed.kind !== 'date' && (given.length === 0 || count === null)) return undefined;
  const all = signed.kind === 'date' ? signersOf(records, document, signed.span, day) : undefined;
  const asked = new Set([...(all?.certain ?? []), ...(all?.unclear ?? [])].map(({ party }) => party.record.id));
  const signers = count === null ? (all?.certain ?? []) : signaturesOf(records, document, day).parties;
  const among = rule.among && { given: given.filter(isIn(rule.among)).length, needed: rule.among.count };
  const areEnough = count !== null && given.length >= count;
  const isOwing = ({ party }: PartySignature): boolean => {
    const { id } = party.record;
    return !gave.has(id) && (!areEnough || !rule.among || isIn(rule.among)(id));
  };
  const owing = signers
    .filter((each) => isSigned(each.state) && isOwing(each))
    .map(({ party }) => {
      const signature = signedBy(records, document.id, party.record.id);
      return { party, since: signature ? certainDay(signature.occurred) : null };
    });
  return count === null
    ? { table, given: given.filter((id) => asked.has(id)).length, needed: asked.size, owing, among }
    : { table, given: given.length, needed: count, owing, among };
}

function isIn({ partyIds }: Among): (id: Id) => boolean {
  return (id) => partyIds.includes(id);
}
