import type { EntryKind, Id, Payloads, StreamKind } from '@concord/domain';
import type { z } from 'zod';

/** How a kind of entry is written in a dataset: its payload with readable keys, and the stream that it goes to. */
export type Form<K extends EntryKind> = Readonly<{
  streamKind: StreamKind;
  /** What the stream is about where that is not always the same. */
  streamKindOf?(payload: Payloads[K]): StreamKind;
  payload: z.ZodType<Payloads[K]>;
  streamOf(payload: Payloads[K]): Id;
}>;

/** The forms of some kinds. */
export type FormsOf<K extends EntryKind> = { readonly [Kind in K]: Form<Kind> };
