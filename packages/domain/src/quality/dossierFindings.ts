import { documentStatuses } from '../dossiers/status.ts';
import { stepStatuses } from '../dossiers/steps.ts';
import type { Records } from '../journal/records.ts';
import { rowsOf } from '../journal/rowsBy.ts';
import { inBoth, listText } from '../text/listText.ts';
import type { LocalizedText } from '../text/text.ts';
import { DOSSIER_STATUS_TEXT } from '../text/vocabulary.ts';
import type { LocalDate } from '../time/localDate.ts';
import { type Finding, finding } from './finding.ts';
import { labelOf } from './labels.ts';

/** Outcomes and answers that the sources do not state, plans without a report, and papers that say otherwise than the events. */
export function dossierFindings(records: Records, day: LocalDate): readonly Finding[] {
  const unstated = rowsOf(records.stepOccurrence).flatMap((occurrence) => {
    const documents = occurrence.outcomes
      .filter(({ outcome }) => outcome === 'notStated')
      .flatMap(({ documentId }) => records.document.get(documentId)?.title ?? []);
    if (documents.length === 0) return [];
    const step = records.step.get(occurrence.stepId)?.name;
    const text = inBoth(
      (locale) =>
        `${step?.[locale] ?? ''}: ${NOT_STATED[locale]} ${listText(
          locale,
          documents.map((title) => title[locale]),
        )}`,
    );
    return [finding(records, 'stepOccurrence', occurrence, 'unknown', text)];
  });
  const answers = rowsOf(records.consultationRequest)
    .filter(({ answersKnown }) => !answersKnown)
    .map((request) => {
      const label = labelOf(records, 'consultationRequest', request);
      return finding(
        records,
        'consultationRequest',
        request,
        'unknown',
        inBoth((locale) => `${label[locale]}: ${NO_ANSWERS[locale]}`),
      );
    });
  const plans = rowsOf(records.dossier).flatMap(({ id: dossierId }) =>
    stepStatuses(records, dossierId, day).flatMap(({ plans: made }) =>
      made
        .filter(({ state }) => state === 'noReport')
        .map(({ plan }) => {
          const label = labelOf(records, 'stepPlan', plan);
          return finding(
            records,
            'stepPlan',
            plan,
            'unknown',
            inBoth((locale) => `${label[locale]}: ${NO_REPORT[locale]}`),
          );
        }),
    ),
  );
  return [...unstated, ...answers, ...plans, ...contradictedReports(records, day)];
}

/** A paper says where a document stands, and what happened leads elsewhere. What nobody can tell contradicts nothing. */
function contradictedReports(records: Records, day: LocalDate): readonly Finding[] {
  return rowsOf(records.statusReport).flatMap((report) =>
    documentStatuses(records, report.dossierId, day)
      .filter(({ document }) => report.documentIds.includes(document.id))
      .flatMap(({ document, statuses }) => {
        const own = statuses.filter(
          ({ organisation }) => report.organisationId === null || organisation.id === report.organisationId,
        );
        if (own.length === 0 || own.some(({ status }) => status === report.status || status === 'cannotTell'))
          return [];
        const text = inBoth((locale) => {
          const derived = listText(
            locale,
            own.map(
              ({ organisation, status }) =>
                `${organisation.names[locale].short}: ${DOSSIER_STATUS_TEXT[status][locale]}`,
            ),
          );
          const said = DOSSIER_STATUS_TEXT[report.status][locale];
          return locale === 'ru'
            ? `${document.title.ru}: документ сообщает «${said}», из событий следует иное (${derived})`
            : `${document.title.en}: a paper says “${said}”, what happened says otherwise (${derived})`;
        });
        return [finding(records, 'statusReport', report, 'contradictory', text)];
      }),
  );
}

const NOT_STATED: LocalizedText = { ru: 'результат не указан по документу', en: 'no outcome is stated for' };
const NO_ANSWERS: LocalizedText = { ru: 'кто ответил, неизвестно', en: 'who answered is unknown' };
const NO_REPORT: LocalizedText = { ru: 'день прошёл, сообщений нет', en: 'the day has passed, there is no report' };
