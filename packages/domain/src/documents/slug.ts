import { type Refusal, refuse } from '../commands/refusal.ts';
import type { Records } from '../journal/records.ts';

/** A short name for addresses: lower-case letters, digits and hyphens between them. */
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Longer ones are no short names any more. */
export const SLUG_LIMIT = 100;

export function isSlug(text: string): boolean {
  return text.length <= SLUG_LIMIT && SLUG.test(text);
}

/**
 * The refusal for a short name that a new document cannot have: it is none, or another document has it, in whatever dossier.
 *
 * @param taken slugs of documents that the records do not hold, and of those that the same command adds
 */
export function checkDocumentSlug(records: Records, slug: string, taken: ReadonlySet<string>): Refusal | undefined {
  if (!isSlug(slug)) return refuse('SLUG_MALFORMED', { slug, limit: SLUG_LIMIT });
  const known = taken.has(slug) || [...records.document.values()].some((document) => document.slug === slug);
  return known ? refuse('SLUG_TAKEN', { slug }) : undefined;
}

/** The same for a dossier. */
export function checkDossierSlug(records: Records, slug: string): Refusal | undefined {
  if (!isSlug(slug)) return refuse('SLUG_MALFORMED', { slug, limit: SLUG_LIMIT });
  const known = [...records.dossier.values()].some((dossier) => dossier.slug === slug);
  return known ? refuse('SLUG_TAKEN', { slug }) : undefined;
}
