import type { Id } from '../journal/entry.ts';
import type { Document, ForceRule, Records } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { partiesOf, partyName } from '../parties/party.ts';
import type { Lead } from '../text/lead.ts';
import { inBoth, quoted } from '../text/listText.ts';
import type { LocalizedText } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import { onDay } from '../time/when.ts';
import { after } from './after.ts';
import { cannotTell, dated, either, type ForceAnswer, following, notYet, withNames } from './answer.ts';
import { concludedSince } from './concluded.ts';
import { countedBy, reached, staying } from './counted.ts';
import { onTheLast } from './onTheLast.ts';
import { signedByAll } from './signedByAll.ts';
import { NEVER, notBefore, spanOfWhen } from './spans.ts';

/** The rule by which a document enters into force: of several the one that was laid down last. */
export function forceRuleOf(records: Records, documentId: Id): ForceRule | undefined {
  return rowsBy(records.forceRule, 'documentId', documentId).at(-1);
}

/**
 * When a document enters into force for all, as it follows from its rule; on the day or before or after it.
 *
 * On signature: when it was signed by all (`signedByAll`). On a date: then. On the n-th notification or deposit: when the n-th
 * party gave one, each party once, and no earlier than the document was signed or adopted. On those of all who signed: with the last
 * (`onTheLast`). Always so long after that as the rule says (`after`). A document that nobody has signed or adopted enters into force by
 * nothing. Where no rule is cited, or it is told in words only, nobody can tell.
 */
export function forceForAll(records: Records, document: Document, day: LocalDate): ForceAnswer {
  const rule = forceRuleOf(records, document.id);
  if (!rule) return cannotTell(NO_RULE);
  const since = concludedSince(records, document);
  switch (rule.trigger) {
    case 'signature':
      return following(signedByAll(records, document, day), (span) => after(rule, span));
    case 'date':
      if (since === undefined) return notYet(NOT_CONCLUDED);
      return rule.date === null ? cannotTell(NO_DATE) : dated(after(rule, spanOfWhen(onDay(rule.date))));
    case 'notifications':
    case 'deposits':
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

/**
 * On the n-th of the instruments. Whether a state counts that withdrew before the document was in force, the rule does not say: what
 * follows either way is certain, and where that differs nobody can tell which it is.
 */
function onCount(records: Records, documentId: Id, rule: ForceRule): ForceAnswer {
  const { count } = rule;
  if (count === null || count < 1) return cannotTell(NO_COUNT);
  const counted = countedBy(records, documentId, rule);
  const withAll = reached(staying(counted), count);
  if (!withAll) return notYet(missing(new Set(counted.map(({ partyId }) => partyId)).size, rule));
  const withThoseWhoStayed = reached(counted, count);
  const by = withThoseWhoStayed?.latest ?? NEVER;
  const gone = counted.filter(({ until }) => until && (until.earliest ?? '') < by);
  const names = partiesOf(records, new Set(gone.map(({ partyId }) => partyId))).map(partyName);
  return either(withAll, withThoseWhoStayed, withNames(WITHDREW_BEFORE, names));
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
const WITHDREW_BEFORE: Lead = {
  one: {
    ru: 'До вступления в силу вышла одна сторона, и учитывается ли она, неизвестно',
    en: 'One party withdrew before it was in force, and whether it counts is unknown',
  },
  more: {
    ru: 'До вступления в силу вышли, и учитываются ли они, неизвестно',
    en: 'These withdrew before it was in force, and whether they count is unknown',
  },
};
