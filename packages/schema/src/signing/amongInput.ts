import type { Among } from '@concord/domain';
import { builder } from '../builder.ts';
import { partyIdOf } from './inputs.ts';

export const ForceRuleAmongInput = builder.inputType('ForceRuleAmongInput', {
  description: 'So many at least of certain parties (в том числе).',
  fields: (t) => ({
    count: t.int({ required: true, description: 'How many of them (сколько), at least 1 and at most all.' }),
    parties: t.field({
      type: ['ID'],
      required: true,
      description: 'Of whom (стороны): states, or administrations of them, each once.',
    }),
  }),
});

/** The same as the domain takes it. */
export function amongOf(input: typeof ForceRuleAmongInput.$inferInput | null | undefined): Among | null {
  return input ? { count: input.count, partyIds: input.parties.map(partyIdOf) } : null;
}
