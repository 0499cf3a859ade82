import type { Document, Id } from '@concord/domain';
import type { Context } from '../context.ts';
import { withAll } from '../loading.ts';
import { type Within, within } from '../within.ts';

/**
 * Documents by their ids, as far as they can be seen on the day, in that order. What travels in a dossier is not loaded with what
 * names it, such as a meeting, or only by its name, as what supersedes another: then it is looked for among all dossiers.
 */
export async function documentsNamed(
  context: Context,
  from: Within<unknown>,
  ids: readonly Id[],
): Promise<Within<Document>[]> {
  const { document, dossier } = from.records;
  const isWhole = (id: Id): boolean => {
    const dossierId = document.get(id)?.dossierId;
    return dossierId === null || (dossierId !== undefined && dossier.has(dossierId));
  };
  const whole = ids.every(isWhole) ? from : await withAll(context, from);
  return ids.flatMap((id) => {
    const document = whole.records.document.get(id);
    return document ? [within(whole, document)] : [];
  });
}
