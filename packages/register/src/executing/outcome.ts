import type { Refusal, RegisterPaper, Viewer } from '@concord/domain';
import type { ReceivedFile } from '../files/index.ts';
import type { JournalPosition, StoredEntry } from '../journal/storedEntry.ts';

export type CommandContext = Readonly<{
  viewer: Viewer;
  /** 1 to 200 printable characters; the same key with the same command gives the first answer again. */
  idempotencyKey: string;
  /** The version that the sender saw of what the command is about; another one now is refused. */
  expectedVersion?: number | undefined;
  /** The files that the command names, kept when it is carried out. */
  files?: readonly ReceivedFile[];
  /** A paper that comes into the register with the command, which cites it as `BROUGHT`: both are recorded, or neither. */
  paper?: RegisterPaper | undefined;
}>;

export type Executed = Readonly<{ kind: 'executed'; entries: readonly StoredEntry[]; position: JournalPosition }>;
export type Refused = Readonly<{ kind: 'refused'; refusal: Refusal }>;
export type Outcome = Executed | Refused;

export function refused(refusal: Refusal): Refused {
  return { kind: 'refused', refusal };
}
