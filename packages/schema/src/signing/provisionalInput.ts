import type { LayDownForceRule } from '@concord/domain';
import { builder } from '../builder.ts';

export const ProvisionalInput = builder.inputType('ProvisionalInput', {
  description: 'That a document is applied provisionally pending its entry into force (временное применение).',
  fields: (t) => ({
    since: t.string({ description: 'Since this day (с какого дня): 2027-01-01; since signature unless given.' }),
    declared: t.boolean({
      description: 'Only by those that say so (по заявлению); by all who sign unless it is true.',
    }),
  }),
});

/** The same as the domain takes it. */
export function provisionalOf(
  input: typeof ProvisionalInput.$inferInput | null | undefined,
): LayDownForceRule['provisional'] {
  return input ? { since: input.since ?? null, declared: input.declared ?? false } : null;
}
