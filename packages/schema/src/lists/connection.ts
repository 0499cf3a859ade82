import type { ObjectRef } from '@pothos/core';
import { builder } from '../builder.ts';
import { pageTexts } from '../relay.ts';
import { POSITION_DESCRIPTION } from '../time/asOf.ts';
import type { Within } from '../within.ts';

type Types = (typeof builder)['$inferSchemaTypes'];

/** What a page knows besides its edges. */
type Listed = Readonly<{ totalCount: number; from: Within<unknown> }>;

/**
 * A page of a list, with how many there are in all, and the day and the place in the journal that it reflects.
 *
 * @param noun what one of them is called in the schema
 * @param terms what they are called in descriptions: «letters», «письма»
 */
export function connectionOf<T>(
  type: ObjectRef<Types, Within<T>>,
  noun: string,
  terms: Readonly<{ en: string; ru: string }>,
) {
  const texts = pageTexts(noun, terms);
  return builder.connectionObject(
    {
      type,
      ...texts.page,
      fields: (c) => ({
        totalCount: c.int({
          description: 'How many there are in all that you may see (всего).',
          resolve: (page) => listed(page).totalCount,
        }),
        asOf: c.field({
          type: 'LocalDate',
          description: 'The day that this answer reflects (на какой день).',
          resolve: (page) => listed(page).from.day,
        }),
        position: c.field({
          type: 'Cursor',
          description: POSITION_DESCRIPTION,
          resolve: (page, _args, { register }) => register.cursors.encode(listed(page).from.snapshot.position),
        }),
      }),
    },
    texts.edge,
  );
}

function listed(page: unknown): Listed {
  return page as Listed;
}
