import type { InputFields } from '../commands/inputs.ts';
import { INFERRED } from '../time/inferred.ts';

/** What every command of this noun says besides its own: in which dossier, when, and the key and the version of the command. */
export function commonFields(t: InputFields, known = 'the end of `occurred` unless given') {
  return {
    dossier: t.string({ required: true, description: 'Slug of the dossier (досье).' }),
    occurred: t.string({
      required: true,
      description: `When (когда), EDTF: 2019-05-24. Not in the future. ${INFERRED}`,
    }),
    known: t.field({ type: 'LocalDate', description: `Since when it is known (с какого дня известно); ${known}.` }),
    idempotencyKey: t.string({
      required: true,
      description: 'Yours (ключ повтора), 1 to 200 characters: the same key with the same input is carried out once.',
    }),
    expectedVersion: t.int({
      description: 'The dossier’s `version` that you saw (версия); another one now is refused.',
    }),
  };
}

/** Since when what a party says itself is known. */
export const OWN_WORD = 'the end of `occurred` unless given, but today for what a delegate enters without a paper';
