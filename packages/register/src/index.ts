export type { AppendContext } from './append.ts';
export { type Clerk, type ClerkSettings, startClerk } from './clerk.ts';
export {
  type DatasetChoice,
  DatasetRefused,
  type LoadingContext,
  loadDataset,
  loadDatasets,
  type Problem,
} from './datasets/index.ts';
export type { CommandContext, Executed, Outcome as CommandOutcome } from './executing/outcome.ts';
export type { FeedStart } from './feed/feed.ts';
export type { FeedUpdate, ResyncReason } from './feed/reader.ts';
export type { ReceivedFile } from './files/index.ts';
export type { JournalPosition, StoredEntry } from './journal/storedEntry.ts';
export type { EntryConditions } from './loading/entries.ts';
export { type DossierChoice, isId, type Snapshot } from './loading/snapshot.ts';
export type { View } from './loading/snapshots.ts';
export { applyMigrations, MigrationRefused } from './migrations/index.ts';
export type { AttachedFile, AttachedText, Papers, TextSize } from './papers/index.ts';
export { openRegister, type Register, type RegisterSettings } from './register.ts';
export { type SearchChoice, type SearchFound, type SearchHit, SearchTooSlow } from './search/search.ts';
export type { Checkpoints } from './verification/chain.ts';
export { checkpointLine, readCheckpoints } from './verification/checkpoints.ts';
export { type Verification, type VerificationSettings, verify, verifyWithin } from './verification/verify.ts';
