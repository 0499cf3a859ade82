import { checkCommand, notAllowed } from '../access/check.ts';
import { type Checked, checkDossier, checkSource, checkText, checkTimes, TEXT_LIMIT } from '../commands/checks.ts';
import type { Decision, DecisionContext, NewEntry } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { quotedBoth } from '../text/listText.ts';
import type { LocalizedText, Written } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import { latestOf, onDay } from '../time/when.ts';
import type { CorrectEntry } from './correctionCommand.ts';
import { checkInstead } from './correctionInstead.ts';
import type { Replacement } from './corrections.ts';
import { enteredBy } from './enteredBy.ts';
import type { Entry, Id } from './entry.ts';
import { type Corrected, goesWith } from './goesWith.ts';
import { KIND_VERSIONS } from './kinds.ts';
import { leaningOn } from './leaning.ts';
import { checkShown, isTheirs } from './mayCorrect.ts';
import type { Records } from './records.ts';
import { saysTheSame } from './saysTheSame.ts';
import { standingOf, targetOf } from './standing.ts';
import { summaryOf } from './summary.ts';
import { idsIn } from './synthetic.ts';

/**
 * An entry of any stream is corrected, or taken back. The entry itself never changes: what stands in its place keeps the id of its
 * record and everything that the correction does not say. Our slip keeps the `known` of what it corrects, so that answers for past
 * days improve; what the world corrected is known since its own day, not before what it corrects. What is one thing with the entry,
 * as the halves of a meeting in its dossiers are, is corrected with it.
 *
 * Refused: anyone but who may enter such an entry for any party, except a delegate who corrects a slip in a position of its own state,
 * with another paper where one shows it; an entry that is not there, is of another dossier than is said, or may not be seen; one that was
 * corrected already, with the correction that counts; a replacement of another kind, or one that changes nothing; what the command
 * that entered it refuses; what something of the given entries that stands leans on, named; the opening of a dossier taken back, because it would leave
 * nothing to speak of; a revision without a day; dates that do not exist, lie in the future or contradict what the entry refers to; texts that are empty, too
 * long or hold a NUL.
 */
export function correctEntry(command: CorrectEntry, records: Records, context: DecisionContext): Decision {
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const { viewer, entries = [] } = context;
  const found = entries.find(({ id }) => id === command.entryId);
  if (command.dossier !== null) {
    const dossier = checkDossier(records, command.dossier, viewer);
    if (dossier.refusal) return refused(dossier.refusal);
    if (found?.streamId !== dossier.value.id) return refused(refuse('UNKNOWN_ENTRY', { entry: command.entryId }));
  }
  const own = entries.filter(({ streamId }) => streamId === found?.streamId);
  const target = targetOf(own, command.entryId);
  if (!target) return refused(refuse('UNKNOWN_ENTRY', { entry: command.entryId }));
  const { standing, takenBack, correctedBy } = target;
  if (!isTheirs(viewer, command.correction, standing, records))
    return refused(checkCommand(viewer, enteredBy(standing.kind)) ?? notAllowed(viewer));
  if (correctedBy)
    return refused(
      refuse('ALREADY_CORRECTED', {
        ...{ entry: command.entryId, correction: summaryOf(correctedBy, records), entryIds: [correctedBy.id] },
      }),
    );
  const shown = checkShown(viewer, command.entryId, own, command.source);
  if (shown) return refused(shown);
  const times = timesOf(command, standing, records, context);
  if (times.refusal) return refused(times.refusal);
  const known = command.correction === 'misentry' ? standing.known : times.value.known;
  const reason = checkReason(command.reason);
  if (reason) return refused(reason);
  const sources = checkSource(records, command.source, viewer);
  if (sources.refusal) return refused(sources.refusal);
  const [instead, another] = command.instead;
  if (!instead || another) return refused(refuse('CORRECTION_DOES_NOT_FIT', { expected: EXACTLY_ONE }));
  const put = checkInstead(instead, { ...target, standing: { ...standing, known } }, command, own, records, context);
  if (put.refusal) return refused(put.refusal);
  const { replacement, besides } = put.value;
  const early = replacement && checkNamed(own, replacement, latestOf(known) ?? '');
  if (early) return refused(early);

  const others = standingOf(entries).filter(({ id }) => id !== standing.id);
  const revised = command.correction === 'revision' ? times.value.known : null;
  const going = goesWith({ standing, replacement }, others, besides, revised);
  if (going.refusal) return refused(going.refusal);
  const { corrected, added } = going.value;
  const changes = corrected.length + added.length > 0;
  if (!takenBack && !changes && command.source === null && saysTheSame(standing, replacement))
    return refused(refuse('CORRECTION_DOES_NOT_FIT', { expected: SAYS_THE_SAME }));

  const kind = command.correction === 'misentry' ? 'misentryCorrected' : 'factRevised';
  const correctionOf = (corrects: Id, of: Corrected): NewEntry => ({
    ...{ streamId: of.standing.streamId, streamKind: of.standing.streamKind, kind, version: KIND_VERSIONS[kind] },
    payload: { corrects, reason: reasonOf(command.reason), replacement: of.replacement },
    ...times.value,
    sources: command.source === null ? of.standing.sources : sources.value,
    visibility: of.standing.visibility,
  });
  const corrections = [
    correctionOf(command.entryId, { standing, replacement }),
    ...corrected.map((each) => correctionOf(each.standing.id, each)),
    ...added,
  ];
  const leaning = leaningOn(entries, corrections);
  if (leaning.length > 0) return refused(stillReferredTo(leaning, records));
  return { kind: 'accepted', entries: corrections };
}

/** So many of what leans on it are named. */
const NAMED = 5;

/** The refusal of what some entries, of this stream or of others, lean on. */
export function stillReferredTo(leaning: readonly Entry[], records: Records): Refusal {
  const named = leaning.slice(0, NAMED);
  return refuse('STILL_REFERRED_TO', {
    by: named.map((entry) => summaryOf(entry, records)),
    entryIds: named.map(({ id }) => id),
  });
}

/** Nothing is known before a document that it names: what takes an old `known` names only what was known by then. */
function checkNamed(entries: readonly Entry[], { payload }: Replacement, known: LocalDate): Refusal | undefined {
  const named = new Set(idsIn(payload));
  for (const entry of standingOf(entries)) {
    const earliest = latestOf(entry.known) ?? '';
    if (entry.kind === 'documentAdded' && named.has(entry.payload.documentId) && earliest > known)
      return refuse('KNOWN_TOO_EARLY', { known, earliest, what: quotedBoth(entry.payload.title) });
  }
  return undefined;
}

/**
 * When the correction was made, and since when it is known: a slip today, whatever it corrects; a revision on its own day, which
 * somebody has to say. Where only the day is told since which it is known, it happened on that day.
 */
function timesOf(
  { correction, occurred, known }: CorrectEntry,
  standing: Entry,
  records: Records,
  { today }: DecisionContext,
): Checked<Pick<NewEntry, 'occurred' | 'known'>> {
  if (correction === 'revision') {
    const revised = occurred ?? known;
    if (revised === null) return { refusal: refuse('CORRECTION_DOES_NOT_FIT', { expected: WHEN_REVISED }) };
    const since = { what: summaryOf(standing, records), day: latestOf(standing.known) };
    return checkTimes({ occurred: revised, known }, today, since);
  }
  if (occurred === null && known === null) return { value: { occurred: onDay(today), known: onDay(today) } };
  return { refusal: refuse('CORRECTION_DOES_NOT_FIT', { expected: KEEPS_KNOWN }) };
}

function checkReason(reason: Written): Refusal | undefined {
  const texts = Object.values(reason);
  if (texts.length === 0) return refuse('EMPTY_TEXT', { field: 'reason', expected: WHY });
  return texts.map((text) => checkText('reason', text, TEXT_LIMIT, WHY)).find((refusal) => refusal !== undefined);
}

/** As it was written: in both languages, or in one. */
function reasonOf({ ru, en }: Written): string | LocalizedText {
  return ru !== undefined && en !== undefined ? { ru, en } : (ru ?? en ?? '');
}

const WHY: LocalizedText = { ru: 'Напишите, почему запись исправляется.', en: 'Write why the entry is corrected.' };
const EXACTLY_ONE: LocalizedText = {
  ru: 'Передайте ровно одно: takeBack: true или поле с тем, что стоит на месте записи: position, occurrence, plan, remark ….',
  en: 'Send exactly one: takeBack: true, or the field of what is to stand in its place: position, occurrence, plan, remark ….',
};
const SAYS_THE_SAME: LocalizedText = {
  ru: 'Оно говорит то же, что и запись. Укажите, что в записи неверно.',
  en: 'It says the same as the entry. Say what is wrong with it.',
};
const WHEN_REVISED: LocalizedText = {
  ru: 'Укажите, когда сведения пересмотрены (occurred) или с какого дня это известно (known).',
  en: 'Say when the facts were revised (occurred), or since when that is known (known).',
};
const KEEPS_KNOWN: LocalizedText = {
  ru: 'Исправленная ошибка ввода известна с того же дня, что и запись: дни исправления (occurred, known) указывают только для пересмотра. Если ошибочен сам день, с которого известно, отзовите запись (takeBack: true) и внесите её заново.',
  en: 'A corrected misentry is known since the entry is: give the days of the correction (occurred, known) only for a revision. Where the day since which it is known is itself the slip, take the entry back (takeBack: true) and enter it anew.',
};
