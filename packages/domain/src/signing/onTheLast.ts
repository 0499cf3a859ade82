import type { Document, ForceRule, Records } from '../journal/records.ts';
import { partyName } from '../parties/party.ts';
import type { LocalizedText } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import { cannotTell, dated, type ForceAnswer, notYet, withNames } from './answer.ts';
import { countedOn, type InstrumentTable, instrumentsOf } from './instruments.ts';
import type { PartySignature } from './signatures.ts';
import { signedByAll } from './signedByAll.ts';
import { signersOf } from './signers.ts';
import { nth, type Span, spanOf } from './spans.ts';

/**
 * When all who signed had given their instruments: with the last of the first ones. Who did not sign, withdrew, acceded or signed after
 * the document was signed as a whole is not waited for. Where a paper says that it was signed and of a member nothing is known, it may
 * have to give one.
 */
export function onTheLast(records: Records, document: Document, rule: ForceRule, day: LocalDate): ForceAnswer {
  const table = countedOn(rule.trigger);
  const signed = signedByAll(records, document, day);
  if (!table || signed.kind !== 'date') return signed;
  const { certain, unclear } = signersOf(records, document, signed.span, day);
  const given = instrumentsOf(records, document.id, rule);
  const first = ({ party }: PartySignature): Span | undefined => {
    const own = given.filter(({ partyId }) => partyId === party.record.id).map(spanOf);
    return own.length > 0 ? nth(own, 1) : undefined;
  };
  const missing = certain.filter((each) => !first(each));
  if (missing.length > 0)
    return notYet(
      withNames(
        OWE[table],
        missing.map(({ party }) => partyName(party)),
      ),
    );
  const untold = unclear.filter((each) => !first(each));
  if (untold.length > 0)
    return cannotTell(
      withNames(
        MAY_OWE[table],
        untold.map(({ party }) => partyName(party)),
      ),
    );
  const spans = [...certain, ...unclear].flatMap((each) => first(each) ?? []);
  return spans.length > 0 ? dated(nth(spans, spans.length)) : cannotTell(NOBODY);
}

const OWE: Readonly<Record<InstrumentTable, LocalizedText>> = {
  notification: {
    ru: 'Подписали, а об уведомлении ничего не известно',
    en: 'Signed and not known to have notified',
  },
  deposit: {
    ru: 'Подписали, а о сдаче на хранение ничего не известно',
    en: 'Signed and not known to have deposited',
  },
};
const MAY_OWE: Readonly<Record<InstrumentTable, LocalizedText>> = {
  notification: {
    ru: 'Подписали ли они и должны ли уведомить, неизвестно',
    en: 'Whether these signed, and have to notify, is unknown',
  },
  deposit: {
    ru: 'Подписали ли они и должны ли сдать на хранение, неизвестно',
    en: 'Whether these signed, and have to deposit, is unknown',
  },
};
const NOBODY: LocalizedText = { ru: 'Кто подписал, неизвестно.', en: 'Who signed is unknown.' };
