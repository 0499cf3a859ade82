import type { EntryKind, fold, StreamKind } from '@concord/domain';
import { encodeGlobalID } from '@pothos/plugin-relay';
import type { Correcting } from '../correctingWorld.ts';

/** An entry as it was told, what is said instead, and what its record says then. */
export type Case = readonly [
  kind: EntryKind,
  stream: string,
  streamKind: StreamKind,
  payload: () => object,
  says: () => object,
  table: keyof ReturnType<typeof fold>,
  expected: object,
];

export type Given = Pick<Correcting, 'id' | 'party'>;

/** The body of the world, as it is sent. */
export const bodyOf = ({ id }: Given): string => encodeGlobalID('Body', id('body'));
