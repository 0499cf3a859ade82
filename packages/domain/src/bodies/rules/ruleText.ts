import { inBoth } from '../../text/listText.ts';
import { type PluralForms, plural } from '../../text/plural.ts';
import type { Locale, LocalizedText } from '../../text/text.ts';
import { RULE_KIND_TEXT } from '../../text/vocabulary.ts';
import type { DecisionRuleCited, MajorityBase, MajorityCited, Share } from '../entries.ts';

/** A rule in words: «важные вопросы: две трети присутствующих и голосующих; кворум — половина членов». */
export function ruleText({
  ruleKind,
  matter,
  majority,
  quorum,
}: Pick<DecisionRuleCited, 'ruleKind' | 'majority' | 'quorum'> &
  Partial<Pick<DecisionRuleCited, 'matter'>>): LocalizedText {
  return inBoth((locale) => {
    const how = majority ? majorityText(majority, locale) : RULE_KIND_TEXT[ruleKind][locale];
    const rule = matter ? `${matter[locale]}: ${how}` : how;
    if (!quorum) return rule;
    const present = ofWhom(shareText(quorum, true, locale), 'members', locale);
    return locale === 'ru' ? `${rule}; кворум — ${present}` : `${rule}; quorum: ${present}`;
  });
}

/** «две трети членов»; «не менее 9 членов, и ни один из 5 названных не против». */
function majorityText({ share, count, of, orMore, vetoIds = [] }: MajorityCited, locale: Locale): string {
  const least = share === null ? `${AT_LEAST[locale]} ${count}` : shareText(share, orMore, locale);
  const whom = share === null && of === 'members' ? plural(locale, count, MEMBERS[locale]) : BASES[of][locale];
  const enough = `${least} ${whom}`;
  if (vetoIds.length === 0) return enough;
  if (vetoIds.length === 1)
    return locale === 'ru' ? `${enough}, и один названный не против` : `${enough}, and one named member not against`;
  return locale === 'ru'
    ? `${enough}, и ни один из ${vetoIds.length} названных не против`
    : `${enough}, and none of ${vetoIds.length} named members against`;
}

const AT_LEAST: LocalizedText = { ru: 'не менее', en: 'at least' };
const MEMBERS: Readonly<Record<Locale, PluralForms>> = {
  ru: { one: 'члена', other: 'членов' },
  en: { one: 'member', other: 'members' },
};

function ofWhom(share: string, base: MajorityBase, locale: Locale): string {
  return `${share} ${BASES[base][locale]}`;
}

/** «две трети», and where that is not enough «более двух третей». */
function shareText(share: Share, orMore: boolean, locale: Locale): string {
  const fraction = `${share.numerator}/${share.denominator}`;
  const words = FRACTIONS[fraction] ?? { ru: fraction, genitive: fraction, en: fraction };
  if (locale === 'ru') return orMore ? words.ru : `более ${words.genitive}`;
  return orMore ? words.en : `more than ${words.en}`;
}

/** The fractions that have words of their own; any other stands in digits. */
const FRACTIONS: Readonly<Record<string, Readonly<{ ru: string; genitive: string; en: string }>>> = {
  '1/2': { ru: 'половина', genitive: 'половины', en: 'half' },
  '1/3': { ru: 'треть', genitive: 'трети', en: 'one third' },
  '2/3': { ru: 'две трети', genitive: 'двух третей', en: 'two thirds' },
  '1/4': { ru: 'четверть', genitive: 'четверти', en: 'one quarter' },
  '3/4': { ru: 'три четверти', genitive: 'трёх четвертей', en: 'three quarters' },
  '3/5': { ru: 'три пятых', genitive: 'трёх пятых', en: 'three fifths' },
  '4/5': { ru: 'четыре пятых', genitive: 'четырёх пятых', en: 'four fifths' },
};

const BASES: Readonly<Record<MajorityBase, LocalizedText>> = {
  members: { ru: 'членов', en: 'of the members' },
  present: { ru: 'присутствующих', en: 'of those present' },
  voting: { ru: 'присутствующих и голосующих', en: 'of those present and voting' },
};
