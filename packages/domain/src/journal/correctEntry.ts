import { notAllowed } from '../access/check.ts';
import { type Checked, checkDossier, checkSource, checkText, checkTimes, TEXT_LIMIT } from '../commands/checks.ts';
import type { Decision, DecisionContext, NewEntry } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import type { LocalizedText, Written } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import { latestOf, onDay } from '../time/when.ts';
import { checkTakenBack } from './checkTakenBack.ts';
import type { CorrectEntry } from './correctionCommand.ts';
import { checkInstead } from './correctionInstead.ts';
import type { Replacement } from './corrections.ts';
import type { Entry } from './entry.ts';
import { KIND_VERSIONS } from './kinds.ts';
import { isTheirs } from './mayCorrect.ts';
import type { Records } from './records.ts';
import { saysTheSame } from './saysTheSame.ts';
import { standingOf, targetOf } from './standing.ts';
import { summaryOf } from './summary.ts';
import { idsIn } from './synthetic.ts';

/**
 * An entry of a dossier is corrected, or taken back. The entry itself never changes: what stands in its place keeps the id of its
 * record and everything that the correction does not say. Our slip keeps the `known` of what it corrects, so that answers for past
 * days improve; what the world corrected is known since its own day, not before what it corrects.
 *
 * Refused: anyone but the secretariat and administrators, except a delegate who corrects a slip in a position of its own state,
 * with a paper where one shows it; an entry that the dossier does not have or that may not be seen; one that was corrected
 * already, with the correction that counts; a replacement of another kind, or one that changes nothing; what is taken back while
 * something that stands refers to it; dates that do not exist, lie in the future or contradict what the entry refers to; texts
 * that are empty, too long or hold a NUL.
 */
export function correctEntry(command: CorrectEntry, records: Records, context: DecisionContext): Decision {
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const { viewer, entries = [] } = context;
  const dossier = checkDossier(records, command.dossier, viewer);
  if (dossier.refusal) return refused(dossier.refusal);
  const own = entries.filter(({ streamId }) => streamId === dossier.value.id);
  const target = targetOf(own, command.entryId);
  if (!target) return refused(refuse('UNKNOWN_ENTRY', { entry: command.entryId }));
  const { standing, takenBack, correctedBy } = target;
  if (!isTheirs(viewer, command.correction, standing, records)) return refused(notAllowed(viewer));
  if (correctedBy)
    return refused(
      refuse('ALREADY_CORRECTED', {
        ...{ entry: command.entryId, correction: summaryOf(correctedBy, records), entryIds: [correctedBy.id] },
      }),
    );
  // What a paper shows is no slip of the delegate: without another paper it would go on citing one that says otherwise.
  if (viewer.role === 'delegate' && command.source === null && standing.sources.length > 0)
    return refused(refuse('CORRECTION_DOES_NOT_FIT', { expected: SHOWN_BY_A_PAPER }));
  const times = timesOf(command, standing, context);
  if (times.refusal) return refused(times.refusal);
  const known = command.correction === 'misentry' ? standing.known : times.value.known;
  const reason = checkReason(command.reason);
  if (reason) return refused(reason);
  const sources = checkSource(records, command.source, viewer);
  if (sources.refusal) return refused(sources.refusal);
  const [instead, another] = command.instead;
  if (!instead || another) return refused(refuse('CORRECTION_DOES_NOT_FIT', { expected: EXACTLY_ONE }));
  const replacement =
    instead.of === 'nothing'
      ? checkTakenBack(own, standing, latestOf(known) ?? '', takenBack, records, dossier.value)
      : checkInstead(instead, { ...standing, known }, records, dossier.value);
  if (replacement.refusal) return refused(replacement.refusal);

  const early = replacement.value && checkNamed(own, replacement.value, latestOf(known) ?? '');
  if (early) return refused(early);
  if (!takenBack && command.source === null && saysTheSame(standing, replacement.value))
    return refused(refuse('CORRECTION_DOES_NOT_FIT', { expected: SAYS_THE_SAME }));

  const kind = command.correction === 'misentry' ? 'misentryCorrected' : 'factRevised';
  const entry: NewEntry = {
    ...{ streamId: dossier.value.id, streamKind: 'dossier', kind, version: KIND_VERSIONS[kind] },
    payload: { corrects: command.entryId, reason: reasonOf(command.reason), replacement: replacement.value },
    ...times.value,
    sources: command.source === null ? standing.sources : sources.value,
    visibility: standing.visibility,
  };
  return { kind: 'accepted', entries: [entry] };
}

/** Nothing is known before a document that it names: what takes an old `known` names only what was known by then. */
function checkNamed(entries: readonly Entry[], { payload }: Replacement, known: LocalDate): Refusal | undefined {
  const named = new Set(idsIn(payload));
  for (const entry of standingOf(entries)) {
    const earliest = latestOf(entry.known) ?? '';
    if (entry.kind === 'documentAdded' && named.has(entry.payload.documentId) && earliest > known)
      return refuse('KNOWN_TOO_EARLY', { known, earliest });
  }
  return undefined;
}

/** When the correction was made, and since when it is known: a slip today, whatever it corrects; a revision on its own day. */
function timesOf(
  { correction, occurred, known }: CorrectEntry,
  standing: Entry,
  { today }: DecisionContext,
): Checked<Pick<NewEntry, 'occurred' | 'known'>> {
  if (correction === 'revision')
    return checkTimes({ occurred: occurred ?? today, known }, today, latestOf(standing.known));
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
  ru: 'Передайте одно из полей: takeBack: true, position, occurrence, plan или remark.',
  en: 'Send exactly one of takeBack: true, position, occurrence, plan, and remark.',
};
const SAYS_THE_SAME: LocalizedText = {
  ru: 'Оно говорит то же, что и запись. Укажите, что в записи неверно.',
  en: 'It says the same as the entry. Say what is wrong with it.',
};
const SHOWN_BY_A_PAPER: LocalizedText = {
  ru: 'Запись сделана по документу. Укажите документ, который говорит иное: source.',
  en: 'The entry was made from a paper. Give the paper that says otherwise: source.',
};
const KEEPS_KNOWN: LocalizedText = {
  ru: 'Исправленная ошибка ввода известна с того же дня, что и запись: дни исправления (occurred, known) указывают только для пересмотра.',
  en: 'A corrected misentry is known since the entry is: give the days of the correction (occurred, known) only for a revision.',
};
