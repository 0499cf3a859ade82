import { ruleText } from '../bodies/rules/index.ts';
import { dissentingOpinionsOn } from '../decisions/dissentingOpinions.ts';
import type { Id } from '../journal/entry.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { onDossier } from '../meetings/onDossier.ts';
import { meetingTitle } from '../meetings/title.ts';
import { partyNameById } from '../parties/party.ts';
import { labelOf } from '../quality/labels.ts';
import { inBoth, quoted } from '../text/listText.ts';
import { withNumber } from '../text/numberMark.ts';
import { type LocalizedText, UNNAMED } from '../text/text.ts';
import { DECISION_STATE_TEXT, DOSSIER_STATUS_TEXT } from '../text/vocabulary.ts';
import { whenText } from '../text/whenText.ts';
import { writtenIn } from '../text/writtenIn.ts';
import type { OnDay } from './differences.ts';
import { allOf, because, type Fact, placeOf } from './fact.ts';
import { asksAnyone, consolidatedOf } from './requests.ts';
import { ruleNamed } from './rulesAt.ts';

/** What is told of a dossier beside the steps of its route: rules, decisions and dissenting opinions on them, agenda items, letters, and how a paper says it stands. */
export function toldFacts(side: OnDay, dossierId: Id): readonly Fact[] {
  return [
    ...ruleFacts(side, dossierId),
    ...decisionFacts(side, dossierId),
    ...dissentFacts(side, dossierId),
    ...agendaFacts(side, dossierId),
    ...letterFacts(side, dossierId),
    ...reportFacts(side, dossierId),
  ];
}

/** By which rule each body decides at a step, where a source says so: the last one counts. */
function ruleFacts({ records }: OnDay, dossierId: Id): readonly Fact[] {
  return rowsBy(records.ruleNaming, 'dossierId', dossierId).flatMap(({ id, stepId, decisionRuleId }) => {
    const [step, rule] = [records.step.get(stepId), records.decisionRule.get(decisionRuleId)];
    if (!step || !rule || ruleNamed(records, dossierId, stepId, rule.bodyId)?.id !== id) return [];
    const body = partyNameById(records, rule.bodyId);
    return {
      kind: 'decisionRule' as const,
      key: `${stepId} ${rule.bodyId}`,
      place: placeOf(step.place),
      subject: inBoth((locale) => `${RULE[locale]}: ${quoted(locale, step.name[locale])}, ${body[locale]}`),
      value: decisionRuleId,
      text: ruleText(rule),
    };
  });
}

const RULE: LocalizedText = { ru: 'Указанное правило', en: 'Rule said to hold' };

function decisionFacts({ records }: OnDay, dossierId: Id): readonly Fact[] {
  return onDossier(records, 'decision', dossierId).map(({ id, number, minutes, decisionState, streamVersion }) => ({
    kind: 'decision',
    key: id,
    place: placeOf(streamVersion),
    subject: withNumber({ ru: 'Решение', en: 'Decision' }, number ?? minutes),
    value: decisionState,
    text: DECISION_STATE_TEXT[decisionState],
  }));
}

/** Who gave a dissenting opinion on a decision, and in what words. */
function dissentFacts({ records }: OnDay, dossierId: Id): readonly Fact[] {
  return onDossier(records, 'decision', dossierId).flatMap(({ id }) =>
    dissentingOpinionsOn(records, id).map((opinion) => ({
      kind: 'dissentingOpinion' as const,
      key: opinion.id,
      place: placeOf(opinion.streamVersion),
      subject: labelOf(records, 'dissentingOpinion', opinion),
      value: allOf(opinion.occurred.edtf, opinion.text),
      text: inBoth((locale) => because(whenText(opinion.occurred, locale), opinion.text)),
    })),
  );
}

function agendaFacts({ records }: OnDay, dossierId: Id): readonly Fact[] {
  return onDossier(records, 'agendaItem', dossierId).flatMap(({ id, number, meetingId, streamVersion }) => {
    const meeting = records.meeting.get(meetingId);
    return {
      kind: 'agendaItem',
      key: id,
      place: placeOf(streamVersion),
      subject: withNumber({ ru: 'Вопрос повестки', en: 'Agenda item' }, number),
      value: `${number} ${meetingId}`,
      text: meeting ? meetingTitle(records, meeting.sittings) : UNNAMED,
    };
  });
}

function letterFacts({ records }: OnDay, dossierId: Id): readonly Fact[] {
  const letters = rowsBy(records.consultationRequest, 'dossierId', dossierId);
  const closed = consolidatedOf(records, letters);
  return letters.map((letter) => {
    const { id, letterNumber, sent, streamVersion } = letter;
    const lead = asksAnyone(records, letter) ? REQUEST : LETTER;
    return {
      kind: 'letter',
      key: id,
      place: placeOf(streamVersion),
      subject: inBoth((locale) => (letterNumber ? `${lead[locale]} ${writtenIn(letterNumber, locale)}` : lead[locale])),
      value: `${sent.edtf} ${closed.has(id)}`,
      text: inBoth((locale) => `${whenText(sent, locale)}${closed.has(id) ? `; ${SUMMARISED[locale]}` : ''}`),
    };
  });
}

function reportFacts({ records }: OnDay, dossierId: Id): readonly Fact[] {
  return rowsBy(records.statusReport, 'dossierId', dossierId).map(({ id, status, streamVersion }) => ({
    kind: 'statusReport',
    key: id,
    place: placeOf(streamVersion),
    subject: REPORTED,
    value: status,
    text: DOSSIER_STATUS_TEXT[status],
  }));
}

const REQUEST: LocalizedText = { ru: 'Запрос', en: 'Request' };
/** One that only informs. */
const LETTER: LocalizedText = { ru: 'Письмо', en: 'Letter' };
const SUMMARISED: LocalizedText = {
  ru: 'ответы обобщены и направлены',
  en: 'the answers were summarised and forwarded',
};
const REPORTED: LocalizedText = { ru: 'Статус, указанный в документе', en: 'The status that a paper gives' };
