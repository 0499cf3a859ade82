import type { Id } from '../journal/entry.ts';
import type { Document, ForceRule, Records } from '../journal/records.ts';
import { partiesOf, partyName } from '../parties/party.ts';
import type { LocalizedText } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import { after } from './after.ts';
import { either, type ForceAnswer, following, withNames } from './answer.ts';
import { withdrawnIn } from './counted.ts';
import { countedUp } from './countedUp.ts';
import { notifiedBy } from './procedures.ts';
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
  const signers = signaturesOf(records, document, day).parties.flatMap(({ party: { record }, needsProcedures }) => {
    const own = signedBy(records, document.id, record.id);
    const notified = notifiedBy(records, document.id, record.id);
    const until = own ? withdrawnIn(records, document.id, own) : null;
    return own ? [{ partyId: record.id, needsProcedures, notified, until }] : [];
  });
  type Signer = (typeof signers)[number];
  const owes = ({ needsProcedures, notified }: Signer): boolean => needsProcedures === true && !notified;
  const whenTwo = (those: readonly Signer[]): ForceAnswer => {
    const bound = those
      .filter((each) => !owes(each))
      .map(({ partyId, notified, until }) => {
        const from = notified ? laterOf(signed.span, after(rule, notified)) : signed.span;
        return { partyId, from, until };
      });
    return countedUp(records, bound, AGREEMENT, () => named(records, OWING, signers.filter(owes)));
  };
  const possible = whenTwo(signers);
  const unsaid = signers.filter(({ needsProcedures }) => needsProcedures === null);
  if (possible.kind !== 'date' || unsaid.length === 0) return possible;
  const certain = whenTwo(signers.filter(({ needsProcedures }) => needsProcedures !== null));
  return either(possible.span, certain.kind === 'date' ? certain.span : undefined, named(records, UNSAID, unsaid));
}

/** Since when it binds those who signed it and need no procedures: since it was signed by all, so long after as the rule says. */
export function sinceSigned(records: Records, document: Document, rule: ForceRule, day: LocalDate): ForceAnswer {
  return following(signedByAll(records, document, day), (span) => after(rule, span));
}

function named(records: Records, lead: LocalizedText, those: readonly Readonly<{ partyId: Id }>[]): LocalizedText {
  return withNames(lead, partiesOf(records, new Set(those.map(({ partyId }) => partyId))).map(partyName));
}

const OWING: LocalizedText = {
  ru: 'Нужны внутригосударственные процедуры, а об уведомлении ничего не известно',
  en: 'Need internal procedures and are not known to have notified',
};
const UNSAID: LocalizedText = {
  ru: 'Нужны ли им внутригосударственные процедуры, неизвестно',
  en: 'Whether these need internal procedures is unknown',
};
