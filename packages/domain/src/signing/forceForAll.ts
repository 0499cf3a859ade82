import { sentences } from '../dossiers/stepReason.ts';
import type { Id } from '../journal/entry.ts';
import type { Document, ForceRule, Records } from '../journal/records.ts';
import { partiesOf, partyName } from '../parties/party.ts';
import { inBoth, quoted } from '../text/listText.ts';
import type { LocalizedText } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import { onDay } from '../time/when.ts';
import { after } from './after.ts';
import { cannotTell, dated, type ForceAnswer, following, notYet, withNames } from './answer.ts';
import { concludedSince } from './concluded.ts';
import { type Counted, countedBy } from './counted.ts';
import { countedUp } from './countedUp.ts';
import type { Among } from './entries.ts';
import { forceRuleOf } from './forceRuleOf.ts';
import { countOf } from './instruments.ts';
import { onTheLast } from './onTheLast.ts';
import { onSignatureOrNotification, sinceSigned } from './signatureOrNotification.ts';
import { notBefore, spanOfWhen } from './spans.ts';

/**
 * When a document enters into force for all, as it follows from its rule; on the day or before or after it.
 *
 * On signature: when it was signed by all (`signedByAll`); or for those who need procedures on notification (`onSignatureOrNotification`).
 * On a date: then. On the n-th notification or deposit: when the n-th
 * party gave one, each party once, and no earlier than the document was signed or adopted; on an exchange: when two had. On those of all
 * who signed: with the last (`onTheLast`). Always so long after that as the rule says (`after`). A document that nobody has signed or adopted enters into force by
 * nothing. Where no rule is cited, or it is told in words only, nobody can tell.
 */
export function forceForAll(records: Records, document: Document, day: LocalDate): ForceAnswer {
  const rule = forceRuleOf(records, document.id);
  if (!rule) return cannotTell(NO_RULE);
  const since = concludedSince(records, document);
  switch (rule.trigger) {
    case 'signature':
      return sinceSigned(records, document, rule, day);
    case 'signatureOrNotification':
      return onSignatureOrNotification(records, document, rule, day);
    case 'date':
      if (since === undefined) return notYet(NOT_CONCLUDED);
      return rule.date === null ? cannotTell(NO_DATE) : dated(after(rule, spanOfWhen(onDay(rule.date))));
    case 'notifications':
    case 'deposits':
    case 'exchange':
      if (since === undefined) return notYet(NOT_CONCLUDED);
      return following(onCount(records, document.id, rule), (span) => notBefore(span, since));
    case 'notificationsOfAll':
    case 'depositsOfAll':
      return following(onTheLast(records, document, rule, day), (span) => after(rule, span));
    case 'inWords':
      return cannotTell(inBoth((locale) => `${IN_WORDS[locale]}: ${quoted(locale, rule.wording?.[locale] ?? '')}.`));
    default:
      return rule.trigger satisfies never;
  }
}

/** On the n-th of the instruments. */
function onCount(records: Records, documentId: Id, rule: ForceRule): ForceAnswer {
  const [count, { among }] = [countOf(rule), rule];
  if (count === null || count < 1) return cannotTell(NO_COUNT);
  const counted = countedBy(records, documentId, rule);
  return countedUp(records, counted, { count, among }, () => missing(records, counted, rule));
}

function missing(records: Records, counted: readonly Counted[], rule: ForceRule): LocalizedText {
  const { trigger, among } = rule;
  const count = countOf(rule);
  const came = new Set(counted.map(({ partyId }) => partyId));
  const known: LocalizedText =
    trigger === 'deposits'
      ? {
          ru: `Сдано на хранение, насколько известно: ${came.size}, нужно ${count}.`,
          en: `Instruments known to be deposited: ${came.size}, needed: ${count}.`,
        }
      : trigger === 'exchange'
        ? {
            ru: `Передали друг другу документы, насколько известно: ${came.size}, нужно ${count}.`,
            en: `Known to have handed over their instruments: ${came.size}, needed: ${count}.`,
          }
        : {
            ru: `Уведомлений, насколько известно: ${came.size}, нужно ${count}.`,
            en: `Notifications known: ${came.size}, needed: ${count}.`,
          };
  return among ? sentences(known, missingAmong(records, came, among)) : known;
}

/** «В том числе нужно 3 из названных, есть 1; ещё нет: Борея и Велория.» */
function missingAmong(records: Records, came: ReadonlySet<Id>, { count, partyIds }: Among): LocalizedText | undefined {
  const lacking = partyIds.filter((id) => !came.has(id));
  const given = partyIds.length - lacking.length;
  if (given >= count) return undefined;
  const names = partiesOf(records, new Set(lacking)).map(partyName);
  return withNames(
    {
      ru: `Среди них нужно из названных: ${count}, есть: ${given}; ещё нет`,
      en: `Among them are needed of those named: ${count}, known: ${given}; still missing`,
    },
    names,
  );
}

const IN_WORDS: LocalizedText = {
  ru: 'Порядок вступления в силу указан только словами',
  en: 'The rule is told in words only',
};
const NO_RULE: LocalizedText = {
  ru: 'Порядок вступления в силу неизвестен.',
  en: 'How it enters into force is unknown.',
};
const NOT_CONCLUDED: LocalizedText = {
  ru: 'Насколько известно, документ ещё никто не подписал и не утвердил.',
  en: 'As far as is known, nobody has signed or adopted the document yet.',
};
const NO_DATE: LocalizedText = {
  ru: 'Дата вступления в силу не указана.',
  en: 'The date of entry into force is not given.',
};
const NO_COUNT: LocalizedText = {
  ru: 'Не указано, сколько государств должно выполнить условие.',
  en: 'How many states have to meet the condition is not given.',
};
