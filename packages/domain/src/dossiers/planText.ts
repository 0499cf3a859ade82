import type { StepPlan } from '../journal/records.ts';
import { inBoth } from '../text/listText.ts';
import type { LocalizedText } from '../text/text.ts';
import { PLAN_STATE_TEXT } from '../text/vocabulary.ts';
import { whenText } from '../text/whenText.ts';
import { UNKNOWN_EDTF } from '../time/when.ts';
import type { PlanState } from './stepStatus.ts';

/** That a meeting was put off, and not to when. */
export const NO_NEW_DAY: LocalizedText = { ru: 'новый день не назван', en: 'no new day is named' };

/** «13 сентября 2019*: запланировано»; of a meeting that was put off without a new day «отложено, новый день не назван». */
export function planText({ planned }: Pick<StepPlan, 'planned'>, became: PlanState): LocalizedText {
  if (planned.edtf !== UNKNOWN_EDTF)
    return inBoth((locale) => `${whenText(planned, locale)}: ${PLAN_STATE_TEXT[became][locale]}`);
  if (became !== 'planned') return PLAN_STATE_TEXT[became];
  return inBoth((locale) => `${PUT_OFF[locale]}, ${NO_NEW_DAY[locale]}`);
}

/** «Планировалось на 13 сентября 2019*; сообщений нет.» */
export function noReportText({ planned }: StepPlan): LocalizedText {
  return inBoth((locale) => {
    const when = whenText(planned, locale);
    return locale === 'ru' ? `Планировалось: ${when}; сообщений нет.` : `Planned: ${when}; no report.`;
  });
}

/** «Запланировано: 16–17 сентября 2019.» */
export function plannedText({ planned }: StepPlan): LocalizedText {
  if (planned.edtf === UNKNOWN_EDTF) return PUT_OFF_TEXT;
  return inBoth((locale) => {
    const when = whenText(planned, locale);
    return locale === 'ru' ? `Запланировано: ${when}.` : `Planned: ${when}.`;
  });
}

const PUT_OFF: LocalizedText = { ru: 'отложено', en: 'put off' };
const PUT_OFF_TEXT: LocalizedText = {
  ru: `Отложено; ${NO_NEW_DAY.ru}.`,
  en: `Put off; ${NO_NEW_DAY.en}.`,
};
