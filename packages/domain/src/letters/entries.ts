import type { Id } from '../journal/entry.ts';

/** A party answered a letter: that closes the request for this party and for no other (ответ). */
export type ReplyReceived = Readonly<{
  replyId: Id;
  dossierId: Id;
  requestId: Id;
  partyId: Id;
  /** As printed: «№ XC-88»; null where it bears none. */
  letterNumber: string | null;
  text: string | null;
}>;
