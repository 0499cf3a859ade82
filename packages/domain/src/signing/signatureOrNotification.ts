import type { Id } from '../journal/entry.ts';
import type { Document, ForceRule, Records } from '../journal/records.ts';
import { partiesOf, partyName } from '../parties/party.ts';
import type { LocalizedText } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import { after } from './after.ts';
import { either, type ForceAnswer, following, withNames } from './answer.ts';
import { type Counted, withdrawnIn } from './counted.ts';
import { countedUp } from './countedUp.ts';
import { needsProcedures, notifiedBy } from './procedures.ts';
import { signaturesOf } from './signatures.ts';
import { signedBy } from './signed.ts';
import { signedByAll } from './signedByAll.ts';
import { laterOf } from './spans.ts';

/** An agreement binds two at least (Vienna Convention on the Law of Treaties, article 2(1)(a)). */
const AGREEMENT = { count: 2, among: null };

/**
 * When a document enters into force «с даты подписания, а для Сторон, законодательство которых требует выполнения внутригосударственных
 * процедур, — с даты получения депозитарием уведомления»: when it bound two parties. Who needs no procedures is bound since it was signed by
 * all; who needs them, since its own notification, and not before that. Who did not say whether it needs them may be bound.
 */
export function onSignatureOrNotification(
  records: Records,
  document: Document,
  rule: ForceRule,
  day: LocalDate,
): ForceAnswer {
  const signed = sinceSigned(records, document, rule, day);
  if (signed.kind !== 'date') return signed;
  const signers = signaturesOf(records, document, day).parties.flatMap(({ party }) =>
    signedBy(records, document.id, party.record.id) ? [party.record.id] : [],
  );
  const by = Map.groupBy(signers, (id) => needsProcedures(records, document.id, id));
  const counted = (ids: readonly Id[] = []): readonly Counted[] =>
    ids.flatMap((partyId) => {
      const notified = notifiedBy(records, document.id, partyId);
      if (by.get(true)?.includes(partyId) && !notified) return [];
      const from = notified ? laterOf(signed.span, after(rule, notified)) : signed.span;
      const own = signedBy(records, document.id, partyId);
      return [{ partyId, from, until: own ? withdrawnIn(records, document.id, own) : null }];
    });
  const owing = (by.get(true) ?? []).filter((id) => !notifiedBy(records, document.id, id));
  const answer = (ids: readonly Id[] | undefined): ForceAnswer =>
    countedUp(records, counted(ids), AGREEMENT, () => named(records, OWING, owing));
  const certain = answer([...(by.get(true) ?? []), ...(by.get(false) ?? [])]);
  const possible = answer(signers);
  if (possible.kind !== 'date') return possible;
  const unsaid = named(records, UNSAID, by.get(null) ?? []);
  return by.has(null) ? either(possible.span, certain.kind === 'date' ? certain.span : undefined, unsaid) : certain;
}

/** Since when it binds those who signed it and need no procedures: since it was signed by all, so long after as the rule says. */
export function sinceSigned(records: Records, document: Document, rule: ForceRule, day: LocalDate): ForceAnswer {
  return following(signedByAll(records, document, day), (span) => after(rule, span));
}

function named(records: Records, lead: LocalizedText, ids: readonly Id[]): LocalizedText {
  return withNames(lead, partiesOf(records, new Set(ids)).map(partyName));
}

const OWING: LocalizedText = {
  ru: 'Нужны внутригосударственные процедуры, а об уведомлении ничего не известно',
  en: 'Need internal procedures and are not known to have notified',
};
const UNSAID: LocalizedText = {
  ru: 'Нужны ли им внутригосударственные процедуры, неизвестно',
  en: 'Whether these need internal procedures is unknown',
};
