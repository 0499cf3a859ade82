import type { NewEntry } from '../commands/decision.ts';
import type { Entry, EntryOf } from '../journal/entry.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import { type Records, recordsBuilder } from '../journal/records.ts';
import type { LocalizedText } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { When } from '../time/when.ts';
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

/** What takes a conclusion back: as a slip, known since it was, or as revised from a day on. */
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
