import type { LocalizedText } from '../text/text.ts';

/** Why an entry is not corrected, besides what holds for every command. */
export const CORRECTION_REFUSALS = [
  'UNKNOWN_ENTRY',
  'ALREADY_CORRECTED',
  'STILL_REFERRED_TO',
  'CORRECTION_DOES_NOT_FIT',
] as const;
export type CorrectionRefusal = (typeof CORRECTION_REFUSALS)[number];

type Fact = (name: string) => string;

/** What happened, what was expected and what to do; `ru` and `en` give the facts in each language. */
export function correctionRefusalText(code: CorrectionRefusal, ru: Fact, en: Fact): LocalizedText {
  switch (code) {
    case 'UNKNOWN_ENTRY':
      return {
        ru: `Такой записи здесь нет: ${ru('entry')}. Возьмите id из поля journal: своё есть у досье, есть и общее.`,
        en: `There is no such entry here: ${en('entry')}. Take an id from a field journal: a dossier has its own, and there is one of everything.`,
      };
    case 'ALREADY_CORRECTED':
      return {
        ru: `Эта запись уже исправлена; действует исправление: ${ru('correction')}. Если неверно и оно, исправьте его.`,
        en: `This entry has been corrected already; the correction that counts: ${en('correction')}. If that is wrong too, correct it.`,
      };
    case 'STILL_REFERRED_TO':
      return {
        ru: `Запись нельзя отозвать или заменить так: на неё опирается то, что остаётся в силе: ${ru('by')}. Отзовите сначала это, исправьте запись и внесите отозванное заново.`,
        en: `The entry cannot be taken back, or replaced like that: what still stands leans on it: ${en('by')}. Take that back first, correct the entry, and enter what was taken back anew.`,
      };
    case 'CORRECTION_DOES_NOT_FIT':
      return {
        ru: `Такое исправление к этой записи не подходит. ${ru('expected')}`,
        en: `Such a correction does not fit this entry. ${en('expected')}`,
      };
    default:
      return code satisfies never;
  }
}
