import { type Checked, checkText, checkWritten, LABEL_LIMIT, TEXT_LIMIT } from '../commands/checks.ts';
import type { DecisionContext, NewEntry } from '../commands/decision.ts';
import { refuse } from '../commands/refusal.ts';
import { checkNotBefore } from '../commands/told.ts';
import { checkDocuments, OPENING } from '../dossiers/checkEntering.ts';
import { deviationOf } from '../dossiers/deviations.ts';
import { checkAsked, checkNotEarlier } from '../dossiers/expressPosition.ts';
import { checkBy, checkOutcomes } from '../dossiers/recordStepOccurrence.ts';
import { checkPlace, checkPlanned } from '../meetings/checks.ts';
import type { Viewer } from '../sight/sight.ts';
import type { LocalizedText } from '../text/text.ts';
import { latestOf, readWhen, type When } from '../time/when.ts';
import { enterAgain, formOf, type OwnWords } from './again/index.ts';
import { keptWhen } from './again/keeping.ts';
import type {
  CorrectEntry,
  Instead,
  OccurrenceInstead,
  PlanInstead,
  PositionInstead,
  RemarkInstead,
} from './correctionCommand.ts';
import type { Replacement } from './corrections.ts';
import type { Entry, EntryOf, Id } from './entry.ts';
import { evolve } from './evolve.ts';
import type { EntryKind } from './kinds.ts';
import { type Dossier, type Records, recordsBuilder, TABLE_NAMES } from './records.ts';
import { type Target, withoutEntry } from './standing.ts';
import { upcast } from './upcast.ts';

type Replaced = Checked<Replacement>;

/** What is to stand in the place of an entry, and what entering it once more leads to besides, where that says all of it. */
export type Put = Readonly<{ replacement: Replacement | null; besides: readonly NewEntry[] | undefined }>;

/**
 * What stands in the place of an entry: nothing, or its payload with what is said instead. It passes the tests that the entry itself
 * had to pass, but that of an open step: what happened off the route is a deviation, and no mistake.
 *
 * @param target what stands now, with the `known` that counts after the correction
 * @param own the entries of its stream
 */
export function checkInstead(
  instead: Instead,
  { standing: given, takenBack }: Pick<Target, 'standing' | 'takenBack'>,
  command: CorrectEntry,
  own: readonly Entry[],
  records: Records,
  context: DecisionContext,
): Checked<Put> {
  const misfit = (expected: LocalizedText): Checked<Put> => ({
    refusal: refuse('CORRECTION_DOES_NOT_FIT', { expected }),
  });
  if (instead.of === 'nothing') {
    if (given.kind === 'dossierOpened') return misfit(DOSSIER_STAYS);
    if (given.kind === 'visibilityChanged') return misfit(CHANGED_AGAIN);
    return takenBack ? misfit(IS_TAKEN_BACK) : { value: { replacement: null, besides: undefined } };
  }
  const form = formOf(given.kind);
  if (form && form.of === instead.of) {
    const left = withoutEntry(own, command.entryId);
    const before = form.isInItsPlace ? left.entries.slice(0, left.place) : left.entries;
    const entered = enterAgain(form, given, instead.says, command, withStream(records, given, before), context);
    if (entered.refusal) return entered;
    const { replacement, besides } = entered.value;
    return { value: { replacement, besides: 'attendance' in instead.says ? besides : undefined } };
  }
  const dossier = records.dossier.get(given.streamId);
  const replaced = dossier && inWordsOfItsOwn(instead, upcast(given), records, dossier, context.viewer);
  if (!replaced) return misfit(expectedOf(given.kind));
  return replaced.refusal ? replaced : { value: { replacement: replaced.value, besides: undefined } };
}

function inWordsOfItsOwn(
  instead: Instead,
  standing: Entry,
  records: Records,
  dossier: Dossier,
  viewer: Viewer,
): Replaced | undefined {
  if (instead.of === 'position' && standing.kind === 'positionExpressed')
    return position(instead.says, standing, records, dossier);
  if (instead.of === 'occurrence' && standing.kind === 'stepOccurrenceRecorded')
    return occurrence(instead.says, standing, records, dossier, viewer);
  if (instead.of === 'plan' && standing.kind === 'stepPlanned') return plan(instead.says, standing, records, dossier);
  if (instead.of === 'remark' && standing.kind === 'remarkNoted') return remark(instead.says, standing);
  return undefined;
}

/** The records as they are with these entries in the stream and no others. */
function withStream(records: Records, { streamId }: Entry, entries: readonly Entry[]): Records {
  const others = TABLE_NAMES.map((table) => {
    const rows: readonly (readonly [Id, Readonly<{ streamId: Id }>])[] = [...records[table]];
    return [table, new Map(rows.filter(([, row]) => row.streamId !== streamId))] as const;
  });
  const builder = recordsBuilder(Object.fromEntries(others) as unknown as Records);
  for (const entry of entries) builder.apply(evolve(builder.done(), entry));
  return builder.done();
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
  // What was said off the route is a deviation, and no mistake.
  const was = records.position.get(payload.positionId);
  const isOffRoute = was !== undefined && deviationOf(records, was) === 'notAsked';
  if (says.occurred !== undefined && step && party && day !== null) {
    const misdated =
      checkNotEarlier(records, dossier, step, document, revision, says.occurred) ??
      (isOffRoute ? undefined : checkAsked(records, dossier, step, party, day));
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
  viewer: Viewer,
): Replaced {
  const { outcomes = payload.outcomes, actorIds = payload.actorIds } = says;
  const place = says.place === undefined ? payload.place : says.place;
  const decisionId = says.decisionId === undefined ? payload.decisionId : says.decisionId;
  const purpose = says.purpose && checkWritten('purpose', says.purpose, LABEL_LIMIT);
  if (purpose?.refusal) return purpose;
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
    checkPlace(place) ??
    checkBy(records, dossier, { actorIds, decisionId, occurred: occurred.value.edtf }, viewer);
  if (wrong) return { refusal: wrong };
  const by = { actorIds, decisionId, purpose: says.purpose === undefined ? payload.purpose : (purpose?.value ?? null) };
  return { value: { occurred: occurred.value, payload: { ...payload, outcomes, place, ...by } } };
}

function plan(
  { planned }: PlanInstead,
  { payload, occurred }: EntryOf<'stepPlanned'>,
  records: Records,
  dossier: Dossier,
): Replaced {
  const gone = checkDocuments(records, dossier, payload.documentIds);
  if (gone) return { refusal: gone };
  const days = checkPlanned(planned, occurred);
  if (days.refusal) return days;
  return { value: { occurred, payload: { ...payload, planned: keptWhen(payload.planned, days.value) } } };
}

function remark({ text }: RemarkInstead, { payload, occurred }: EntryOf<'remarkNoted'>): Replaced {
  const written = checkWritten('text', text, TEXT_LIMIT);
  return written.refusal ? written : { value: { occurred, payload: { ...payload, text: written.value } } };
}

/** When it happened after all. What is known since a day did not happen after it: a slip has no `known` of its own that could be later. */
function occurredOf(said: string | undefined, standing: Pick<Entry, 'occurred' | 'known'>): Checked<When> {
  if (said === undefined) return { value: standing.occurred };
  const occurred = readWhen(said);
  const end = occurred ? latestOf(occurred) : null;
  if (!occurred || end === null) return { refusal: refuse('INVALID_DATE', { date: said }) };
  const known = latestOf(standing.known) ?? '';
  return end > known
    ? { refusal: refuse('KNOWN_TOO_EARLY', { known, earliest: end }) }
    : { value: keptWhen(standing.occurred, occurred) };
}

const FOLLOWS: LocalizedText = {
  ru: 'Итог процедуры умолчания следует из писем, позиций и правил: исправьте их, и реестр подведёт его заново. Неверный итог можно только отозвать: takeBack: true.',
  en: 'The conclusion of a silence procedure follows from letters, positions and rules: correct these, and the register concludes it anew. A wrong one can only be taken back: takeBack: true.',
};
const DOSSIER_STAYS: LocalizedText = {
  ru: 'Открытие досье не отзывают: отзовите то, что в нём внесено ошибочно.',
  en: 'The opening of a dossier is not taken back: take back what was entered in it by mistake.',
};
const CHANGED_AGAIN: LocalizedText = {
  ru: 'Кому видно, меняют ещё раз: changeVisibility. То, что уже было показано, не отзывают.',
  en: 'For whom something is, is changed once more: changeVisibility. What was shown meanwhile is not taken back.',
};
const IS_TAKEN_BACK: LocalizedText = {
  ru: 'Запись уже отозвана. Укажите, что внести на её место.',
  en: 'The entry has been taken back already. Say what is to stand in its place.',
};
const WORDS: Readonly<Record<OwnWords, readonly [string, LocalizedText]>> = {
  positionExpressed: ['position', { ru: 'позиция', en: 'a position' }],
  stepOccurrenceRecorded: ['occurrence', { ru: 'прохождение этапа', en: 'an occurrence at a step' }],
  stepPlanned: ['plan', { ru: 'план', en: 'a plan' }],
  remarkNoted: ['remark', { ru: 'замечание к данным', en: 'a remark on the data' }],
};

/** What can be said instead of an entry of a kind. */
function expectedOf(kind: EntryKind): LocalizedText {
  if (kind === 'visibilityChanged') return CHANGED_AGAIN;
  const form = formOf(kind);
  const [field, name] = (!form && WORDS[kind as OwnWords]) || [];
  if (field && name) return { ru: `Это ${name.ru}: передайте ${field}.`, en: `It is ${name.en}: send ${field}.` };
  if (!form) return FOLLOWS;
  return { ru: `К ней подходит поле ${form.of}.`, en: `The field that fits it is ${form.of}.` };
}
