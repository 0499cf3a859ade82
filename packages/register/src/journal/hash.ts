import { createHash } from 'node:crypto';
import type { Entry } from '@concord/domain';
import canonicalize from 'canonicalize';

/** The hash before the first entry. */
export const GENESIS = Buffer.alloc(32);

/** What the hash of an entry covers besides its payload and its predecessor: every other column. */
export type HashedHeader = Omit<Entry, 'payload'> & Readonly<{ number: bigint; knownBy: string }>;

/** SHA-256 over salt and canonical payload, so that a payload can be withheld or erased with the chain intact. */
export function payloadDigest(payload: unknown, salt: Uint8Array): Buffer {
  return createHash('sha256').update(salt).update(canonical(payload)).digest();
}

/** SHA-256 over canonical JSON (RFC 8785) of header, previous hash and digest of the payload. */
export function entryHash(header: HashedHeader, previousHash: Uint8Array, digest: Uint8Array): Buffer {
  const { number, id, streamId, streamKind, streamVersion, kind, version, occurred, known, knownBy } = header;
  const { recordedAt, recordedBy, sources, visibility } = header;
  const hashed = {
    header: {
      ...{ number: String(number), id, streamId, streamKind, streamVersion, kind, version, occurred, known, knownBy },
      ...{ recordedAt, recordedBy, sources, visibility },
    },
    previousHash: Buffer.from(previousHash).toString('hex'),
    payloadDigest: Buffer.from(digest).toString('hex'),
  };
  return createHash('sha256').update(canonical(hashed)).digest();
}

/** Canonical JSON (RFC 8785) of a value that JSON can hold. */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('This value has no canonical JSON.');
  return text;
}
