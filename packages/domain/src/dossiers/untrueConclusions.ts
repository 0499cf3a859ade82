import type { DecisionContext, NewEntry } from '../commands/decision.ts';
import type { Entry, EntryOf } from '../journal/entry.ts';
import { fold } from '../journal/evolve.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import { type Records, recordsBuilder } from '../journal/records.ts';
import type { LocalizedText } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import { latestOf, type When } from '../time/when.ts';
import { silenceEnded } from './silence.ts';
import { asItStood } from './stepOpen.ts';

/** That a silence procedure ended in consent. */
export type Conclusion = EntryOf<'silenceConcluded'>;

export function isConclusion(entry: Entry): entry is Conclusion {
  return entry.kind === 'silenceConcluded';
}

/** Whether a conclusion would not be drawn any more: as things stood at the end of its term, not everybody has consented. */
export function isUntrue(
  records: Records,
  { dossierId, stepId, occurrenceId, term }: Conclusion['payload'],
  today: LocalDate,
): boolean {
  const without = recordsBuilder(asItStood(records, term));
  without.apply([{ table: 'stepOccurrence', id: occurrenceId, record: null }]);
  return silenceEnded(without.done(), dossierId, stepId, today)?.term !== term;
}

/**
 * What takes back the conclusions that entries make untrue, in one with them: whoever comes next finds the step as it is. What was known
 * when it was concluded makes that a misentry; what became known later revises it from that day on.
 *
 * @param given what is about to be recorded; corrections are judged when they are
 */
export function conclusionsTakenBack(
  records: Records,
  given: readonly NewEntry[],
  { entries = [], today }: DecisionContext,
): readonly NewEntry[] {
  const concluded = entries
    .filter(isConclusion)
    .filter(({ payload }) => records.stepOccurrence.has(payload.occurrenceId));
  if (concluded.length === 0) return [];
  const after = fold(given.map(asRecorded), records);
  const untrue = concluded.filter(
    ({ payload }) => isUntrue(after, payload, today) && !isUntrue(records, payload, today),
  );
  const known = given
    .map((entry) => entry.known)
    .toSorted((a, b) => ((latestOf(a) ?? '') < (latestOf(b) ?? '') ? -1 : 1));
  const since = known.at(-1);
  return untrue.flatMap((conclusion) =>
    since ? [takenBack(conclusion, since, (latestOf(since) ?? '') <= (latestOf(conclusion.known) ?? ''))] : [],
  );
}

/** As the last of its stream. */
function asRecorded(entry: NewEntry, index: number): Entry {
  const streamVersion = Number.MAX_SAFE_INTEGER - 1000 + index;
  return { ...entry, id: `given ${index}`, streamVersion, recordedAt: '', recordedBy: null } as Entry;
}

export function takenBack(
  { id, streamId, sources, visibility }: Conclusion,
  known: When,
  isMisentry: boolean,
): NewEntry {
  const kind = isMisentry ? 'misentryCorrected' : 'factRevised';
  return {
    ...{ streamId, streamKind: 'dossier', kind, version: KIND_VERSIONS[kind] },
    payload: { corrects: id, reason: BROKEN, replacement: null },
    ...{ occurred: known, known, sources, visibility },
  };
}

const BROKEN: LocalizedText = {
  ru: 'Процедура умолчания не завершилась согласием: стало известно о возражении, сделанном в срок, или изменились её условия.',
  en: 'The silence procedure did not end in consent: an objection within the term became known, or its conditions changed.',
};
