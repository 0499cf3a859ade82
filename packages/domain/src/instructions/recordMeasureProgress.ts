import { checkSource, checkText, TEXT_LIMIT } from '../commands/checks.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Dossier, Measure, Records } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { type Party, partyName } from '../parties/party.ts';
import { inBoth, listText } from '../text/listText.ts';
import type { LocalizedText } from '../text/text.ts';
import { MEASURE_STATE_TEXT } from '../text/vocabulary.ts';
import { inWords } from '../text/whenText.ts';
import { latestOf, type When } from '../time/when.ts';
import { checkCharged, checkParties, checkSpeaker, checkTimesAfter } from './checks.ts';
import type { RecordMeasureProgress } from './command.ts';
import { checkMeasure } from './find.ts';

/**
 * How far a party has come with a measure of a plan. A delegate says so for its own state only.
 *
 * Refused: who is not signed in or speaks for another state; a measure, a party or a paper that is not there; a party that is neither
 * among the executors nor a full member of a body that is; what is recorded of it for the same time already, in the same words; dates that do not exist, lie in the future or before the dossier; of a
 * delegate without a paper, that it was known before today; a text that is empty, too long or holds a NUL.
 */
export function recordMeasureProgress(
  command: RecordMeasureProgress,
  records: Records,
  context: DecisionContext,
): Decision {
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const { viewer, today } = context;
  const dossier = checkSpeaker(records, command.dossier, viewer, [command.partyId]);
  if (dossier.refusal) return refused(dossier.refusal);
  const measure = checkMeasure(records, dossier.value, command.measureId, viewer);
  if (measure.refusal) return refused(measure.refusal);
  const party = checkParties(records, [command.partyId]);
  if (party.refusal) return refused(party.refusal);
  const times = checkTimesAfter(command, context, subjectOf(dossier.value));
  if (times.refusal) return refused(times.refusal);
  const day = latestOf(times.value.occurred) ?? today;
  const stranger = checkCharged(records, measure.value.executorIds, party.value, day);
  if (stranger) return refused(stranger);
  const text = checkText('text', command.text, TEXT_LIMIT);
  if (text) return refused(text);
  const again = checkNewProgress(records, measure.value, command, party.value, times.value.occurred);
  if (again) return refused(again);
  const sources = checkSource(records, command.source, viewer);
  if (sources.refusal) return refused(sources.refusal);

  return {
    kind: 'accepted',
    entries: [
      {
        streamId: dossier.value.id,
        streamKind: 'dossier',
        kind: 'measureProgressed',
        version: KIND_VERSIONS.measureProgressed,
        payload: {
          progressId: context.newId(),
          dossierId: dossier.value.id,
          measureId: command.measureId,
          partyId: command.partyId,
          measureState: command.measureState,
          text: command.text,
        },
        ...times.value,
        sources: sources.value,
        visibility: measure.value.visibility,
      },
    ],
  };
}

function checkNewProgress(
  records: Records,
  { number }: Measure,
  { measureId, partyId, measureState, text }: RecordMeasureProgress,
  parties: readonly Party[],
  occurred: When,
): Refusal | undefined {
  const same = rowsBy(records.measureProgress, 'measureId', measureId).some(
    (each) =>
      each.partyId === partyId &&
      each.measureState === measureState &&
      each.text === text &&
      each.occurred.edtf === occurred.edtf,
  );
  if (!same) return undefined;
  const what = inBoth((locale) => {
    const names = listText(
      locale,
      parties.map((party) => partyName(party)[locale]),
    );
    return `${MEASURE[locale]} (${number}), ${names}: ${MEASURE_STATE_TEXT[measureState][locale]}`;
  });
  return refuse('ALREADY_RECORDED', { what, when: inWords(occurred) });
}

const MEASURE: LocalizedText = { ru: 'мероприятие', en: 'measure' };

/** A measure says no day of its own: it is as old as its dossier. */
function subjectOf({ title, opened }: Dossier) {
  return { what: title, when: opened };
}
