import type { Body, Records } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';

/** The body with a short name. */
export function bodyBySlug({ body }: Records, slug: string): Body | undefined {
  return rowsBy(body, 'slug', slug)[0];
}
