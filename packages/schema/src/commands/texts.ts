/** What every command gives back, described in one place. */
export const RESULT_TEXTS = {
  recordedOrRefused: 'It was recorded, or refused with the reason (внесено или отклонено с объяснением).',
  firstEntry: 'The entry in the journal (запись в журнале), the first of several.',
  allEntries: 'The entries in the journal (записи), recorded together or not at all.',
  cursor: 'Where the journal stands (место в журнале); subscribe from here.',
} as const;
