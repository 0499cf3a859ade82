/**
 * Where an entry is corrected, as `href` takes it: the form of the desk.
 *
 * @param dossier its slug; null where the entry is of no dossier
 */
export function correctionAt(
  dossier: string | null,
  entry: string,
): readonly [path: string, query: Readonly<Record<string, string>>] {
  return ['/desk/correction', dossier === null ? { entry } : { dossier, entry }];
}
