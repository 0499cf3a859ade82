import type { LocalDate, SourceRef } from '@concord/domain';
import { INFERRED } from '../time/inferred.ts';
import { type InputFields, keyField } from './inputs.ts';
import { SourceInput, sourceRef } from './sourceInput.ts';

/** What a command of a dossier says besides its facts. A paper is not needed: a party may enter what it says itself. */
export function saidFields(t: InputFields, when: string) {
  return {
    occurred: t.string({
      required: true,
      description: `${when} (когда), EDTF: 2019-05-24. Not in the future. ${INFERRED}`,
    }),
    known: t.field({
      type: 'LocalDate',
      description:
        'Since when it is known (с какого дня известно); the end of `occurred` unless given. What a delegate enters without a paper is known since today.',
    }),
    source: t.field({ type: SourceInput, description: 'The paper that says so (источник).' }),
    idempotencyKey: keyField(t),
    expectedVersion: t.int({
      description: 'The dossier’s `version` that you saw (версия); another one now is refused.',
    }),
  };
}

type Said = Readonly<{
  occurred: string;
  known?: LocalDate | null | undefined;
  source?: typeof SourceInput.$inferInput | null | undefined;
}>;

/** The same as the domain takes it. */
export function saidOf({ occurred, known, source }: Said): {
  occurred: string;
  known: LocalDate | null;
  source: SourceRef | null;
} {
  return { occurred, known: known ?? null, source: source ? sourceRef(source) : null };
}
