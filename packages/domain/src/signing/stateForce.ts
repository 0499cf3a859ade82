import type { Id } from '../journal/entry.ts';
import type { Document, ForceRule, Records, Withdrawal } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { type Party, partiesOf } from '../parties/party.ts';
import type { LocalizedText } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import { after } from './after.ts';
import { cannotTell, dated, type ForceAnswer, following, notYet } from './answer.ts';
import { forceRuleOf } from './forceForAll.ts';
import { type Force, forceOf, recordedFor, withdrawalOf } from './held.ts';
import { countedOn, instrumentsOf } from './instruments.ts';
import { signaturesOf } from './signatures.ts';
import { signedBy } from './signed.ts';
import { laterOf, NEVER, nth, type Span, spanOf } from './spans.ts';

/** The entry into force for one party. */
export type StateForce = Force & Readonly<{ party: Party }>;

/**
 * For whom a document is in force on a day: each party that has to sign or signed, gave a notification or a deposit, withdrew, or of
 * whom a paper says so.
 *
 * On notifications and deposits a party is bound since its own, so long after it as the rule says, and not before the document is in
 * force for all. On signature and on a date the signatories are bound with all; of who signs later than that the rule says nothing, and
 * of a rule in words nobody can tell.
 */
export function statesForce(records: Records, document: Document, all: Force, day: LocalDate): readonly StateForce[] {
  const rule = forceRuleOf(records, document.id);
  const { parties } = signaturesOf(records, document, day);
  const unsigned = new Set(parties.filter(({ state }) => state === 'notSigned').map(({ party }) => party.record.id));
  const ids = new Set<Id>([
    ...parties.map(({ party }) => party.record.id),
    ...instrumentsOf(records, document.id, rule).map(({ partyId }) => partyId),
    ...rowsBy(records.entryIntoForce, 'documentId', document.id).flatMap(({ partyId }) => partyId ?? []),
    ...rowsBy(records.withdrawal, 'documentId', document.id).flatMap(({ partyId }) => partyId ?? []),
  ]);
  return partiesOf(records, ids).map((party) => {
    const { id } = party.record;
    const { own, withdrawal } = ownOf(records, document.id, rule, id);
    const computed = unlessGone(forState(rule, all.computed, own, unsigned.has(id)), withdrawal);
    const byPaper = rule && own ? unlessGone(forState(rule, paperOf(all), own, false), withdrawal) : undefined;
    const otherwise = byPaper?.kind === 'date' ? byPaper.span : undefined;
    const recorded = recordedFor(records, document.id, id);
    return { party, ...forceOf(computed, recorded, all.withdrawal ?? withdrawal, day, otherwise) };
  });
}

/** What binds a party, and the withdrawal that counts: what it gives after it withdrew binds it anew. */
function ownOf(records: Records, documentId: Id, rule: ForceRule | undefined, partyId: Id) {
  const given =
    rule && countedOn(rule.trigger)
      ? instrumentsOf(records, documentId, rule).filter((instrument) => instrument.partyId === partyId)
      : [signedBy(records, documentId, partyId)].flatMap((signature) => signature ?? []);
  const spans = given.map(spanOf);
  const withdrawal = withdrawalOf(records, documentId, partyId);
  const end = withdrawal && spanOf(withdrawal).latest;
  const again = end === null ? [] : spans.filter(({ earliest }) => (earliest ?? '') > end);
  const counting = again.length > 0 ? again : spans;
  return { own: counting.length > 0 ? nth(counting, 1) : undefined, withdrawal: again.length > 0 ? null : withdrawal };
}

/** @param base since when it is in force for all */
function forState(
  rule: ForceRule | undefined,
  base: ForceAnswer,
  own: Span | undefined,
  isUnsigned: boolean,
): ForceAnswer {
  if (!rule) return base;
  switch (rule.trigger) {
    case 'notifications':
    case 'deposits':
    case 'notificationsOfAll':
    case 'depositsOfAll':
      if (!own) return notYet(countedOn(rule.trigger) === 'deposit' ? NO_DEPOSIT : NO_NOTIFICATION);
      return following(base, (span) => laterOf(span, after(rule, own)));
    case 'signature':
    case 'date':
      if (!own) return notYet(isUnsigned ? NOT_SIGNED : NO_SIGNATURE);
      if (base.kind !== 'date') return base;
      return own.latest !== null && own.latest <= (base.span.latest ?? NEVER) ? base : cannotTell(SIGNED_LATER);
    case 'inWords':
      return base;
    default:
      return rule.trigger satisfies never;
  }
}

/** Who certainly withdrew before it would have been bound never was. */
function unlessGone(answer: ForceAnswer, withdrawal: Withdrawal | null): ForceAnswer {
  const end = withdrawal && spanOf(withdrawal).latest;
  const isGone = answer.kind === 'date' && end !== null && end < (answer.span.earliest ?? '');
  return isGone ? notYet(WITHDREW_BEFORE) : answer;
}

/** Since when a paper says that it is in force for all. */
function paperOf({ recorded, computed }: Force): ForceAnswer {
  return recorded ? dated(spanOf(recorded)) : computed;
}

const NO_DEPOSIT: LocalizedText = {
  ru: 'О сдаче на хранение ничего не известно.',
  en: 'No deposit of it is known.',
};
const NO_NOTIFICATION: LocalizedText = {
  ru: 'Об уведомлении ничего не известно.',
  en: 'No notification of it is known.',
};
const NO_SIGNATURE: LocalizedText = { ru: 'О подписи ничего не известно.', en: 'No signature of it is known.' };
const NOT_SIGNED: LocalizedText = { ru: 'Не подписано.', en: 'It did not sign.' };
const SIGNED_LATER: LocalizedText = {
  ru: 'Подпись может быть позже вступления в силу для всех, а что тогда, порядок не говорит.',
  en: 'It may have signed after the entry into force for all, and the rule does not say what follows then.',
};
const WITHDREW_BEFORE: LocalizedText = {
  ru: 'Выход состоялся до вступления в силу.',
  en: 'It withdrew before it was in force.',
};
