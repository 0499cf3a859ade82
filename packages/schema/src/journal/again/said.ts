import type { InputFields } from '../../commands/inputs.ts';
import { INFERRED } from '../../time/inferred.ts';

/** When it happened after all. */
export function occurredField(t: InputFields, what: string) {
  return {
    occurred: t.string({
      description: `When it was ${what} (когда), EDTF; not after the day since which that is known. ${INFERRED}`,
    }),
  };
}

/** What is said instead; what cannot be nothing and is sent as null stays. */
export function said<T>(value: T | null | undefined): T | undefined {
  return value ?? undefined;
}

/** The same as the domain takes it; null says that there is none, and what is left out stays. */
export function saidAs<T, Of>(value: T | null | undefined, as: (value: T) => Of): Of | null | undefined {
  if (value === undefined) return undefined;
  return value === null ? null : as(value);
}
