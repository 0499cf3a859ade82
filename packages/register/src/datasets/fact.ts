import type { Id, NewEntry, When } from '@concord/domain';
import type { z } from 'zod';
import type { EntryToRecord } from '../journal/record.ts';
import type { Names } from './names.ts';

/** An entry and where the fact stands that it was made of. */
export type Fact = Readonly<{ entry: EntryToRecord; file: string; line: number }>;

/** A fact with a name (`as`), which a correction further down can correct. */
export type NamedFact = Readonly<{
  /** The id of its entry. */
  id: Id;
  file: string;
  line: number;
  /** The fact; of a correction the fact that was there first, because what stands in its place is of that kind. */
  original: NewEntry;
  /** When that happened and since when it is known, as corrected so far. */
  occurred: When;
  known: When;
  /** The ids of all that the original and the corrections of it write: a replacement may repeat their keys. */
  own: Set<Id>;
  /** How the payload of the original's kind is read, over these names. */
  payloadOver: (names: Names) => z.ZodType;
}>;
