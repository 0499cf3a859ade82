import type { Id } from '../journal/entry.ts';
import type { Document, ForceRule, Records } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { type Party, partiesOf } from '../parties/party.ts';
import type { LocalizedText } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import { after } from './after.ts';
import { cannotTell, dated, type ForceAnswer, following, notYet } from './answer.ts';
import { forceRuleOf } from './forceRuleOf.ts';
import { type Force, forceOf, recordedFor } from './held.ts';
import { countedOn, instrumentsOf, whoGaveOne } from './instruments.ts';
import { type Leaving, leavingOf } from './leaving.ts';
import { needsProcedures } from './procedures.ts';
import { type ProvisionalApplication, provisionalOf } from './provisional.ts';
import { sinceSigned } from './signatureOrNotification.ts';
import { signaturesOf } from './signatures.ts';
import { signedBy } from './signed.ts';
import { laterOf, NEVER, nth, type Span, spanOf } from './spans.ts';

/** The entry into force for one party, and how far it applies the document provisionally until then; null where no article provides for it. */
export type StateForce = Force & Readonly<{ party: Party; provisional: ProvisionalApplication | null }>;

/**
 * For whom a document is in force on a day: each party that has to sign or signed, gave a notification or a deposit, withdrew, or of
 * whom a paper says so.
 *
 * On notifications and deposits a party is bound since its own, so long after it as the rule says, and not before the document is in
 * force for all. On signature or notification who needs no procedures is bound since all had signed, and who does since its own
 * notification. On signature and on a date the signatories are bound with all; of who signs later than that the rule says nothing, nor of
 * who accedes without having signed, and of a rule in words nobody can tell.
 */
export function statesForce(records: Records, document: Document, all: Force, day: LocalDate): readonly StateForce[] {
  const rule = forceRuleOf(records, document.id);
  const { parties } = signaturesOf(records, document, day);
  const unsigned = new Set(parties.filter(({ state }) => state === 'notSigned').map(({ party }) => party.record.id));
  const acceding: ReadonlySet<Id> = rule && BY_SIGNATURE.has(rule.trigger) ? whoGaveOne(records, document) : new Set();
  const ids = new Set<Id>([
    ...parties.map(({ party }) => party.record.id),
    ...instrumentsOf(records, document.id, rule).map(({ partyId }) => partyId),
    ...acceding,
    ...rowsBy(records.entryIntoForce, 'documentId', document.id).flatMap(({ partyId }) => partyId ?? []),
    ...rowsBy(records.withdrawal, 'documentId', document.id).flatMap(({ partyId }) => partyId ?? []),
  ]);
  const base = bySigning(rule) ? sinceSigned(records, document, rule, day) : all.computed;
  const ofAll = leavingOf(records, document.id, null);
  return partiesOf(records, ids).map((party) => {
    const { id } = party.record;
    const { own, hasNotified, leaving } = ownOf(records, document.id, rule, id);
    const needs = needsProcedures(records, document.id, id);
    const given = { own, hasNotified, isUnsigned: unsigned.has(id), hasAcceded: acceding.has(id), needs };
    const computed = unlessGone(forState(rule, base, given), leaving);
    const byPaper = rule && own ? unlessGone(forState(rule, paperOf(all), given), leaving) : undefined;
    const otherwise = byPaper?.kind === 'date' ? byPaper.span : undefined;
    const recorded = recordedFor(records, document.id, id);
    const force = forceOf(computed, recorded, ofAll ?? leaving, day, otherwise);
    return { party, ...force, provisional: provisionalOf(records, document, rule, id, force, day) };
  });
}

/** Where signatures bind: who gives an instrument without one accedes. */
const BY_SIGNATURE: ReadonlySet<ForceRule['trigger']> = new Set(['signature', 'signatureOrNotification', 'date']);

/** What binds a party, and the withdrawal that counts: what it gives after it withdrew binds it anew. */
function ownOf(records: Records, documentId: Id, rule: ForceRule | undefined, partyId: Id) {
  const instruments = instrumentsOf(records, documentId, rule).filter((instrument) => instrument.partyId === partyId);
  const signature = signedBy(records, documentId, partyId);
  const isSignatureEnough = !rule || !countedOn(rule.trigger) || (bySigning(rule) && instruments.length === 0);
  const given = isSignatureEnough ? (signature ? [signature] : []) : instruments;
  const spans = given.map(spanOf);
  const leaving = leavingOf(records, documentId, partyId);
  const end = leaving?.effect.latest ?? null;
  const again = end === null ? [] : spans.filter(({ earliest }) => (earliest ?? '') > end);
  const counting = again.length > 0 ? again : spans;
  return {
    own: counting.length > 0 ? nth(counting, 1) : undefined,
    hasNotified: instruments.length > 0,
    leaving: again.length > 0 ? null : leaving,
  };
}

function bySigning(rule: ForceRule | undefined): rule is ForceRule {
  return rule?.trigger === 'signatureOrNotification';
}

/** What a party gave first, or how it is without a signature; and whether it needs internal procedures, null where it did not say. */
type Given = Readonly<{
  own: Span | undefined;
  hasNotified: boolean;
  isUnsigned: boolean;
  hasAcceded: boolean;
  needs: boolean | null;
}>;

/** @param base since when it is in force for all, or for those who signed it */
function forState(rule: ForceRule | undefined, base: ForceAnswer, given: Given): ForceAnswer {
  if (!rule) return base;
  const { own, hasNotified, needs } = given;
  switch (rule.trigger) {
    case 'notifications':
    case 'deposits':
    case 'notificationsOfAll':
    case 'depositsOfAll':
    case 'exchange':
      if (!own) return notYet(countedOn(rule.trigger) === 'deposit' ? NO_DEPOSIT : NO_NOTIFICATION);
      return following(base, (span) => laterOf(span, after(rule, own)));
    case 'signatureOrNotification':
      if (!own) return unsignedBy(base, given);
      if (hasNotified) return following(base, (span) => laterOf(span, after(rule, own)));
      if (needs !== false) return needs ? notYet(HAS_TO_NOTIFY) : cannotTell(NEEDS_UNTOLD);
      return withAll(base, own);
    case 'signature':
    case 'date':
      return own ? withAll(base, own) : unsignedBy(base, given);
    case 'inWords':
      return base;
    default:
      return rule.trigger satisfies never;
  }
}

/** Who did not sign is not bound; of who acceded to what is in force the rule does not say since when it is. */
function unsignedBy(base: ForceAnswer, { isUnsigned, hasAcceded }: Given): ForceAnswer {
  if (hasAcceded) return base.kind === 'date' ? cannotTell(ACCEDED) : base;
  return notYet(isUnsigned ? NOT_SIGNED : NO_SIGNATURE);
}

/** A signatory is bound with all; of who may have signed later the rule does not say what follows. */
function withAll(base: ForceAnswer, own: Span): ForceAnswer {
  if (base.kind !== 'date') return base;
  return own.latest !== null && own.latest <= (base.span.latest ?? NEVER) ? base : cannotTell(SIGNED_LATER);
}

/** Who certainly withdrew before it would have been bound never was. */
function unlessGone(answer: ForceAnswer, leaving: Leaving | null): ForceAnswer {
  const end = leaving?.effect.latest ?? null;
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
const HAS_TO_NOTIFY: LocalizedText = {
  ru: 'Нужны внутригосударственные процедуры, об уведомлении ничего не известно.',
  en: 'It needs internal procedures, and no notification of it is known.',
};
const NEEDS_UNTOLD: LocalizedText = {
  ru: 'Нужны ли внутригосударственные процедуры, неизвестно.',
  en: 'Whether it needs internal procedures is unknown.',
};
const NO_SIGNATURE: LocalizedText = { ru: 'О подписи ничего не известно.', en: 'No signature of it is known.' };
const NOT_SIGNED: LocalizedText = { ru: 'Не подписано.', en: 'It did not sign.' };
const ACCEDED: LocalizedText = {
  ru: 'Присоединение без подписания, а с какого дня оно действует, порядок не говорит.',
  en: 'It acceded without signing, and the rule does not say since when that binds it.',
};
const SIGNED_LATER: LocalizedText = {
  ru: 'Подпись может быть позже вступления в силу для всех, а что тогда, порядок не говорит.',
  en: 'It may have signed after the entry into force for all, and the rule does not say what follows then.',
};
const WITHDREW_BEFORE: LocalizedText = {
  ru: 'Выход состоялся до вступления в силу.',
  en: 'It withdrew before it was in force.',
};
