import { inBoth } from '../text/listText.ts';
import type { LocalizedText } from '../text/text.ts';
import type { Difference } from './differences.ts';

/**
 * A difference in words: «было: на согласовании; стало: согласован». Where there was nothing, or is nothing any more, that is said:
 * «прежде не было; стало: снят».
 */
export function differenceText({ before, after }: Pick<Difference, 'before' | 'after'>): LocalizedText {
  return inBoth((locale) => {
    const was = before ? `${WAS[locale]}: ${before[locale]}` : NOTHING_BEFORE[locale];
    const is = after ? `${IS[locale]}: ${after[locale]}` : NOTHING_NOW[locale];
    return `${was}; ${is}`;
  });
}

const WAS: LocalizedText = { ru: 'было', en: 'before' };
const IS: LocalizedText = { ru: 'стало', en: 'now' };
const NOTHING_BEFORE: LocalizedText = { ru: 'прежде не было', en: 'nothing before' };
const NOTHING_NOW: LocalizedText = { ru: 'больше нет', en: 'nothing now' };
