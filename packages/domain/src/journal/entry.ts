import type { Visibility } from '../sight/visibility.ts';
import type { When } from '../time/when.ts';
import type { EntryKind, Payloads } from './kinds.ts';

/** A UUIDv7 of an entry or a record. */
export type Id = string;

/** What a stream is about. Every entry belongs to exactly one stream. */
export const STREAM_KINDS = ['organisation', 'state', 'body', 'route', 'document', 'meeting', 'dossier'] as const;
export type StreamKind = (typeof STREAM_KINDS)[number];

/** The paper that says so, the place in it ("paragraph 7"), and the few words there that carry the fact. */
export type SourceRef = Readonly<{
  paperId: Id;
  locator: string;
  /** As written there: a date, a number, a name. Left out where nobody has noted them. */
  words?: readonly string[];
  /** Whether the place says it only by inference: something that is claimed was concluded, not read. */
  inferred?: boolean;
}>;

/** What every entry says besides its payload. */
export type EntryHeader = Readonly<{
  id: Id;
  streamId: Id;
  streamKind: StreamKind;
  /** Place in the stream: 1 for the first, without gaps. */
  streamVersion: number;
  /** When in the world. */
  occurred: When;
  /** Since when the register's sources knew it; counts for a day once it is certain by that day. */
  known: When;
  /** Instant of recording, ISO 8601 in UTC with milliseconds. */
  recordedAt: string;
  /** The account that recorded it; null for a dataset. */
  recordedBy: string | null;
  sources: readonly SourceRef[];
  visibility: Visibility;
}>;

/** One thing that happened: a kind, the version of its payload's shape (see `KIND_VERSIONS`), and its payload. */
export type EntryOf<K extends EntryKind> = EntryHeader & Readonly<{ kind: K; version: number; payload: Payloads[K] }>;

/** Any entry; narrowing `kind` narrows `payload`. */
export type Entry = { [K in EntryKind]: EntryOf<K> }[EntryKind];
