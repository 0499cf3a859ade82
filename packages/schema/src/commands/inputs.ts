import type { Locale, Place } from '@concord/domain';
import type { builder } from '../builder.ts';
import { SourceInput } from './sourceInput.ts';

type InputFields = Parameters<NonNullable<Parameters<typeof builder.inputType>[1]['fields']>>[0];

/** When something happened, since when it is known, which paper says so, and the key of the command. */
export function whenFields(t: InputFields, what: string) {
  return {
    occurred: t.string({ required: true, description: `When it was ${what}, EDTF: 2019-05-24. Not in the future.` }),
    known: t.field({ type: 'LocalDate', description: 'Since when it is known; the end of `occurred` unless given.' }),
    source: t.field({ type: SourceInput, required: true, description: 'The paper that says so (источник).' }),
    idempotencyKey: t.string({
      required: true,
      description: 'Yours, 1 to 200 characters: the same key with the same input is carried out once.',
    }),
  };
}

/** A place in the one language in which it was written. */
export function placeOf(text: string | null | undefined, locale: Locale): Place | null {
  return text === null || text === undefined ? null : { [locale]: text };
}
