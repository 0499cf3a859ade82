/** The argument that says for which day a root answer is asked. */
export const AS_OF = {
  type: 'LocalDate',
  description: 'Only what was known by the end of this day (на какой день); today unless given.',
} as const;

export const POSITION_DESCRIPTION =
  'The place in the journal that this answer reflects (место в журнале); subscribe from here.';
