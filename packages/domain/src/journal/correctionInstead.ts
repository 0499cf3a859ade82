import { type Checked, checkText, checkWritten, TEXT_LIMIT } from '../commands/checks.ts';
import { refuse } from '../commands/refusal.ts';
import { checkNotBefore } from '../commands/told.ts';
import { checkDocuments, OPENING } from '../dossiers/checkEntering.ts';
import { checkAsked, checkNotEarlier } from '../dossiers/expressPosition.ts';
import { checkOutcomes } from '../dossiers/recordStepOccurrence.ts';
import { checkPlace, checkPlanned } from '../meetings/checks.ts';
import type { LocalizedText } from '../text/text.ts';
import { latestOf, parseWhen, type When } from '../time/when.ts';
import type { Instead, OccurrenceInstead, PlanInstead, PositionInstead, RemarkInstead } from './correctionCommand.ts';
import type { Replacement } from './corrections.ts';
import type { Entry, EntryOf } from './entry.ts';
import type { EntryKind } from './kinds.ts';
import type { Dossier, Records } from './records.ts';
import { upcast } from './upcast.ts';

type Replaced = Checked<Replacement>;

/**
 * What stands in the place of an entry: its payload with what is said instead. It passes the tests that the entry itself had to
 * pass, but that of an open step: what happened off the route is a deviation, and no mistake.
 *
 * @param given what stands now, with the `known` that counts after the correction
 */
export function checkInstead(instead: Instead, given: Entry, records: Records, dossier: Dossier): Replaced {
  const standing = upcast(given);
  if (instead.of === 'position' && standing.kind === 'positionExpressed')
    return position(instead.says, standing, records, dossier);
  if (instead.of === 'occurrence' && standing.kind === 'stepOccurrenceRecorded')
    return occurrence(instead.says, standing, records, dossier);
  if (instead.of === 'plan' && standing.kind === 'stepPlanned') return plan(instead.says, standing, records, dossier);
  if (instead.of === 'remark' && standing.kind === 'remarkNoted') return remark(instead.says, standing);
  return { refusal: refuse('CORRECTION_DOES_NOT_FIT', { expected: EXPECTED[standing.kind] ?? TAKE_BACK }) };
}

function position(
  says: PositionInstead,
  { payload, ...standing }: EntryOf<'positionExpressed'>,
  records: Records,
  dossier: Dossier,
): Replaced {
  const revision = records.revision.get(payload.revisionId);
  const [document, step] = [records.document.get(revision?.documentId ?? ''), records.step.get(payload.stepId)];
  const party = records.memberState.get(payload.partyId);
  if (!revision || !document)
    return { refusal: refuse('UNKNOWN_REVISION', { revision: payload.revisionId, document: '' }) };
  const occurred = occurredOf(says.occurred, standing);
  if (occurred.refusal) return occurred;
  const day = latestOf(occurred.value);
  if (says.occurred !== undefined && step && party && day !== null) {
    const misdated =
      checkNotEarlier(records, dossier, step, document, revision, says.occurred) ??
      checkAsked(records, dossier, step, party, day);
    if (misdated) return { refusal: misdated };
  }
  const text = says.text === undefined ? payload.text : says.text;
  const wrong = checkText('text', text, TEXT_LIMIT);
  if (wrong) return { refusal: wrong };
  return { value: { occurred: occurred.value, payload: { ...payload, stand: says.stand ?? payload.stand, text } } };
}

function occurrence(
  says: OccurrenceInstead,
  { payload, ...standing }: EntryOf<'stepOccurrenceRecorded'>,
  records: Records,
  dossier: Dossier,
): Replaced {
  const { outcomes = payload.outcomes } = says;
  const place = says.place === undefined ? payload.place : says.place;
  const occurred = occurredOf(says.occurred, standing);
  if (occurred.refusal) return occurred;
  const step = records.step.get(payload.stepId);
  const wrong =
    (says.occurred === undefined ? undefined : checkNotBefore(says.occurred, dossier.opened, OPENING)) ??
    (outcomes.length === 0 ? refuse('EMPTY_OUTCOMES') : undefined) ??
    checkDocuments(
      records,
      dossier,
      outcomes.map(({ documentId }) => documentId),
    ) ??
    (step && checkOutcomes(records, step, { outcomes, forInformation: payload.forInformation })) ??
    checkPlace(place);
  if (wrong) return { refusal: wrong };
  return { value: { occurred: occurred.value, payload: { ...payload, outcomes, place } } };
}

function plan(
  { planned }: PlanInstead,
  { payload, occurred, known }: EntryOf<'stepPlanned'>,
  records: Records,
  dossier: Dossier,
): Replaced {
  const gone = checkDocuments(records, dossier, payload.documentIds);
  if (gone) return { refusal: gone };
  const days = checkPlanned(planned, latestOf(occurred) ?? latestOf(known) ?? '');
  return days.refusal ? days : { value: { occurred, payload: { ...payload, planned: days.value } } };
}

function remark({ text }: RemarkInstead, { payload, occurred }: EntryOf<'remarkNoted'>): Replaced {
  const written = checkWritten('text', text, TEXT_LIMIT);
  return written.refusal ? written : { value: { occurred, payload: { ...payload, text: written.value } } };
}

/** When it happened after all. What is known since a day did not happen after it: a slip has no `known` of its own that could be later. */
function occurredOf(said: string | undefined, standing: Pick<Entry, 'occurred' | 'known'>): Checked<When> {
  if (said === undefined) return { value: standing.occurred };
  const occurred = parseWhen(said);
  const end = occurred ? latestOf(occurred) : null;
  if (!occurred || end === null) return { refusal: refuse('INVALID_DATE', { date: said }) };
  const known = latestOf(standing.known) ?? '';
  return end > known ? { refusal: refuse('KNOWN_TOO_EARLY', { known, earliest: end }) } : { value: occurred };
}

const TAKE_BACK: LocalizedText = {
  ru: 'Её можно только отозвать: takeBack: true.',
  en: 'It can only be taken back: takeBack: true.',
};
const EXPECTED: Readonly<Partial<Record<EntryKind, LocalizedText>>> = {
  positionExpressed: { ru: 'Это позиция: передайте position.', en: 'It is a position: send position.' },
  stepOccurrenceRecorded: {
    ru: 'Это прохождение этапа: передайте occurrence.',
    en: 'It is an occurrence at a step: send occurrence.',
  },
  stepPlanned: { ru: 'Это план: передайте plan.', en: 'It is a plan: send plan.' },
  remarkNoted: { ru: 'Это замечание к данным: передайте remark.', en: 'It is a remark on the data: send remark.' },
};
