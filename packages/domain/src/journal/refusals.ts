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
        ru: `Записи ${ru('entry')} в этом досье нет. Возьмите id из поля journal досье.`,
        en: `This dossier has no entry ${en('entry')}. Take an id from the dossier's field journal.`,
      };
    case 'ALREADY_CORRECTED':
      return {
        ru: `Эта запись уже исправлена; действует исправление: ${ru('correction')}. Если неверно и оно, исправьте его: id в entryIds.`,
        en: `This entry has been corrected already; the correction that counts: ${en('correction')}. If that is wrong too, correct it: its id is in entryIds.`,
      };
    case 'STILL_REFERRED_TO':
      return {
        ru: `Эту запись нельзя отозвать: на неё ссылается то, что остаётся в силе: ${ru('by')}. Отзовите сначала это.`,
        en: `This entry cannot be taken back: what still stands refers to it: ${en('by')}. Take that back first.`,
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
