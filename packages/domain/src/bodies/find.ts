import type { Id } from '../journal/entry.ts';
import type { Body, Records } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';

/** The body with a short name. */
export function bodyBySlug({ body }: Records, slug: string): Body | undefined {
  return rowsBy(body, 'slug', slug)[0];
}

/** The bodies with these ids that the records hold. */
export function bodiesOf(records: Records, bodyIds: readonly Id[]): readonly Body[] {
  return bodyIds.flatMap((id) => records.body.get(id) ?? []);
}
