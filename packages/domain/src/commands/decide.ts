import { expressPosition } from '../dossiers/expressPosition.ts';
import { recordStepOccurrence } from '../dossiers/recordStepOccurrence.ts';
import type { Records } from '../journal/records.ts';
import type { Command } from './command.ts';
import type { Decision, DecisionContext } from './decision.ts';

/**
 * What a command leads to: entries over one or more streams, or a typed refusal. Pure: everything it knows is given.
 *
 * @param records the dossier that the command names, whole, merged with the reference records
 */
export function decide(command: Command, records: Records, context: DecisionContext): Decision {
  switch (command.command) {
    case 'expressPosition':
      return expressPosition(command, records, context);
    case 'recordStepOccurrence':
      return recordStepOccurrence(command, records, context);
    default:
      return command satisfies never;
  }
}
