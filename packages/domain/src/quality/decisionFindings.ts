import { citedRules } from '../bodies/rules/index.ts';
import { type UnfoundedDecision, unfoundedAt, unheardNames } from '../dossiers/againstRule.ts';
import { type Course, courseOf } from '../dossiers/course.ts';
import type { Records } from '../journal/records.ts';
import { rowsOf } from '../journal/rowsBy.ts';
import { partyNameById } from '../parties/party.ts';
import { inBoth, listBoth, quoted } from '../text/listText.ts';
import type { LocalizedText } from '../text/text.ts';
import { OUTCOME_TEXT } from '../text/vocabulary.ts';
import type { LocalDate } from '../time/localDate.ts';
import { type Finding, finding } from './finding.ts';

/** More parties than so many are counted, not named. */
const NAMED = 5;

/** Decisions against the rule of their body, and those of which nobody can tell because positions are not recorded. */
export function decisionFindings(records: Records, day: LocalDate): readonly Finding[] {
  return rowsOf(records.dossier).flatMap(({ id }) => {
    const course = courseOf(records, id);
    if (!course) return [];
    const unfounded = course.steps.flatMap((step) => unfoundedAt(records, course, step, day));
    return unfounded.map((each) =>
      finding(records, 'stepOccurrence', each.occurrence, FINDING[each.kind], textOf(records, course, each)),
    );
  });
}

const FINDING = { contradictory: 'contradictory', unknown: 'unknown', unnamed: 'unknown' } as const;

function textOf(records: Records, course: Course, decision: UnfoundedDecision): LocalizedText {
  const label = labelOf(decision);
  const rule = citedRules(decision.rules);
  return inBoth((locale) => {
    const of = ofWhat(records, course, decision)[locale];
    const lead = `${label[locale]}${of ? ` (${of})` : ''}`;
    if (decision.kind === 'contradictory') {
      const against =
        locale === 'ru' ? 'по записям правилу не отвечает' : 'by what is recorded it does not meet the rule';
      return `${lead}; ${against}: ${rule[locale]}. ${decision.reason[locale]}`;
    }
    if (decision.kind === 'unnamed') {
      const other = citedRules(decision.allowing)[locale];
      return locale === 'ru'
        ? `${lead}; общее правило – ${rule.ru} – по записям не выполнено, но решить могли и по другому: ${other}; какое действовало, источники не говорят`
        : `${lead}; by what is recorded the general rule, ${rule.en}, is not met, but it may have been decided by another: ${other}; no source says which held`;
    }
    const names = unheardNames(decision);
    const whose = names.length > NAMED ? String(names.length) : listBoth(names)[locale];
    return locale === 'ru'
      ? `${lead}; правило – ${rule.ru}, но позиции по этому тексту не записаны: ${whose}`
      : `${lead}; the rule is ${rule.en}, but no position on this text is recorded: ${whose}`;
  });
}

/** «Совет: утверждено» */
function labelOf({ step, occurrence, documentId }: UnfoundedDecision): LocalizedText {
  const outcome = occurrence.outcomes.find((each) => each.documentId === documentId)?.outcome ?? 'notStated';
  return inBoth((locale) => `${step.name[locale]}: ${OUTCOME_TEXT[outcome][locale]}`);
}

/** The body and the document, where there are others at the step. */
function ofWhat(records: Records, { documents }: Course, { step, body, documentId }: UnfoundedDecision): LocalizedText {
  const title = records.document.get(documentId)?.title;
  return inBoth((locale) =>
    [
      step.bodyIds.length > 1 ? partyNameById(records, body.id)[locale] : '',
      documents.length > 1 && title ? quoted(locale, title[locale]) : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  );
}
