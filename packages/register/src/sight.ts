/**
 * The test of sight in SQL, as `isSeen` of the domain has it: one word of the visibility is in the sight. The first half is for the
 * planner, which knows how many rows have a visibility, and spares most rows the second.
 *
 * @param row the alias of the table, none where there is only one
 * @param place which parameter of the statement holds the sight
 */
export function seenBy(row: string | null, place: number): string {
  const visibility = row === null ? 'visibility' : `${row}.visibility`;
  return `(${visibility} = ANY($${place}::text[]) OR string_to_array(${visibility}, ' ') && $${place}::text[])`;
}
