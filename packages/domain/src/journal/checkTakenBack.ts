import type { Checked } from '../commands/checks.ts';
import { refuse } from '../commands/refusal.ts';
import { labelOf } from '../quality/labels.ts';
import type { LocalizedText } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { Entry, Id } from './entry.ts';
import { type Dossier, type Records, TABLE_NAMES, type TableName, type Tables } from './records.ts';
import { rowsOf } from './rowsBy.ts';
import { leaningOn } from './standing.ts';
import { summaryOf } from './summary.ts';
import { idsIn } from './synthetic.ts';

/** So many of what refers to it are named. */
const NAMED = 5;

/**
 * Nothing stands in the place of the entry.
 *
 * Refused: the opening of the dossier, because it would leave nothing to speak of; what was taken back already; what still carries
 * something: in the dossier or in a meeting, whatever stands and refers to what the entry made.
 *
 * @param entries those of the dossier
 * @param from the day from which it would be gone
 */
export function checkTakenBack(
  entries: readonly Entry[],
  standing: Entry,
  from: LocalDate,
  takenBack: boolean,
  records: Records,
  dossier: Dossier,
): Checked<null> {
  if (standing.kind === 'dossierOpened')
    return { refusal: refuse('CORRECTION_DOES_NOT_FIT', { expected: DOSSIER_STAYS }) };
  if (takenBack) return { refusal: refuse('CORRECTION_DOES_NOT_FIT', { expected: IS_TAKEN_BACK }) };
  const leaning = leaningOn(entries, standing, records, from);
  const by = [
    ...leaning.entries.map((entry) => summaryOf(entry, records)),
    ...elsewhere(records, dossier, leaning.made),
  ];
  if (by.length === 0) return { value: null };
  const entryIds = leaning.entries.map(({ id }) => id).slice(0, NAMED);
  return { refusal: refuse('STILL_REFERRED_TO', { by: by.slice(0, NAMED), entryIds }) };
}

/** What other streams say of these records: agenda items, decisions, papers that are cited. */
function elsewhere(records: Records, dossier: Dossier, made: ReadonlySet<Id>): readonly LocalizedText[] {
  const naming = <T extends TableName>(table: T): readonly LocalizedText[] =>
    (rowsOf(records[table]) as Tables[T][])
      .filter((record) => record.streamId !== dossier.id && idsIn(record).some((id) => made.has(id)))
      .map((record) => labelOf(records, table, record));
  return TABLE_NAMES.flatMap(naming);
}

const DOSSIER_STAYS: LocalizedText = {
  ru: 'Открытие досье не отзывают: отзовите то, что в нём внесено ошибочно.',
  en: 'The opening of a dossier is not taken back: take back what was entered in it by mistake.',
};
const IS_TAKEN_BACK: LocalizedText = {
  ru: 'Запись уже отозвана. Укажите, что внести на её место.',
  en: 'The entry has been taken back already. Say what is to stand in its place.',
};
