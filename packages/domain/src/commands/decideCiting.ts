import type { RegisterPaper } from '../documents/paperCommand.ts';
import type { Entry, SourceRef } from '../journal/entry.ts';
import { fold } from '../journal/evolve.ts';
import type { Records } from '../journal/records.ts';
import type { Command } from './command.ts';
import { decide } from './decide.ts';
import type { Decision, DecisionContext, NewEntry } from './decision.ts';

/** What a source names as its paper while that comes into the register with the very command. */
export const BROUGHT = '';

/** What a command with a new paper leads to: the entry of the paper, recorded first, and those of the command. */
export type CitingDecision = Decision & Readonly<{ brought?: readonly NewEntry[] }>;

/**
 * Decides on a command whose source is a paper that comes into the register with it: both or neither. Pure, like `decide`.
 *
 * Refused: as the paper would be by itself, with `part: "newPaper"` among the facts; as the command would be that cites it.
 */
export function decideCiting(
  paper: RegisterPaper,
  command: Command,
  records: Records,
  context: DecisionContext,
): CitingDecision {
  const registered = decide(paper, records, context);
  if (registered.kind === 'refused') {
    const { code, facts } = registered.refusal;
    return { kind: 'refused', refusal: { code, facts: { ...facts, part: 'newPaper' } } };
  }
  const brought = registered.entries;
  const paperId = brought[0]?.streamId ?? BROUGHT;
  const told = brought.map((entry) => ({ ...entry, ...UNRECORDED, id: context.newId() }) as Entry);
  const decision = decide(citing(command, paperId), fold(told, records), context);
  return decision.kind === 'refused' ? decision : { ...decision, brought };
}

/** What the register adds to an entry, and nobody looks at before it is recorded. */
const UNRECORDED = { streamVersion: 1, recordedAt: '', recordedBy: null };

/** The command with the paper's id where its source names the paper that it brings. */
function citing(command: Command, paperId: string): Command {
  const { source } = command as Readonly<{ source?: SourceRef | null }>;
  return source?.paperId === BROUGHT ? ({ ...command, source: { ...source, paperId } } as Command) : command;
}
