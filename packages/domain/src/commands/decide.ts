import { expressPosition } from '../dossiers/expressPosition.ts';
import { recordStepOccurrence } from '../dossiers/recordStepOccurrence.ts';
import type { Records } from '../journal/records.ts';
import { mixesSynthetic } from '../journal/synthetic.ts';
import type { Command } from './command.ts';
import type { Decision, DecisionContext } from './decision.ts';
import { refuse } from './refusal.ts';

/**
 * What a command leads to: entries over one or more streams, or a typed refusal. Pure: everything it knows is given.
 * Whatever the command, nothing that it leads to mixes the real with the fictional.
 *
 * @param records the dossier that the command names, whole, merged with the reference records
 */
export function decide(command: Command, records: Records, context: DecisionContext): Decision {
  const decision = decideOn(command, records, context);
  if (decision.kind === 'refused') return decision;
  for (const entry of decision.entries) {
    const mixture = mixesSynthetic(records, entry);
    if (mixture) return { kind: 'refused', refusal: refuse('MIXES_SYNTHETIC', mixture) };
  }
  return decision;
}

function decideOn(command: Command, records: Records, context: DecisionContext): Decision {
  switch (command.command) {
    case 'expressPosition':
      return expressPosition(command, records, context);
    case 'recordStepOccurrence':
      return recordStepOccurrence(command, records, context);
    default:
      return command satisfies never;
  }
}
