import type { Entry, Id } from '../journal/entry.ts';
import type { Viewer } from '../sight/sight.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { Refusal } from './refusal.ts';

/** An entry before it is recorded: the register adds id, place in the stream, instant and account. */
export type NewEntry = Entry extends infer E
  ? E extends Entry
    ? Omit<E, 'id' | 'streamVersion' | 'recordedAt' | 'recordedBy'>
    : never
  : never;

export type Decision =
  | Readonly<{ kind: 'accepted'; entries: readonly NewEntry[] }>
  | Readonly<{ kind: 'refused'; refusal: Refusal }>;

/** What a decision needs besides the command and the records: the day, who asks, and new ids. */
export type DecisionContext = Readonly<{
  today: LocalDate;
  viewer: Viewer;
  newId: () => Id;
  /** Of the slugs that the command would give to documents those that documents of any dossier have; none unless given. */
  documentSlugs?: ReadonlySet<string>;
  /** The entries of the dossier as far as the viewer sees them, in order, for commands that are about entries; none unless given. */
  entries?: readonly Entry[];
}>;
