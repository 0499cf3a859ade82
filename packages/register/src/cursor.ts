import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { JournalPosition } from './journal/storedEntry.ts';

/** Turns places in the journal into opaque cursors and back. */
export type Cursors = Readonly<{
  encode(position: JournalPosition): string;
  /** The number and the first eight bytes of the hash (hexadecimal); undefined for what is no cursor at all. */
  decode(cursor: string): Readonly<{ number: bigint; fingerprint: string }> | undefined;
}>;

/** A cursor is one AES block, number and the beginning of the hash: opaque, and bound to this very entry. */
export function createCursors(key: Buffer): Cursors {
  return {
    encode({ number, hash }) {
      const block = Buffer.alloc(16);
      block.writeBigInt64BE(number);
      block.write(hash.slice(0, 16), 8, 'hex');
      const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
      return Buffer.concat([cipher.update(block), cipher.final()]).toString('base64url');
    },
    decode(cursor) {
      const sealed = Buffer.from(cursor, 'base64url');
      if (sealed.length !== 16 || sealed.toString('base64url') !== cursor) return undefined;
      const decipher = createDecipheriv('aes-256-ecb', key, null).setAutoPadding(false);
      const block = Buffer.concat([decipher.update(sealed), decipher.final()]);
      const number = block.readBigInt64BE();
      // A forged block gives any number; the journal's are positive and fit PostgreSQL's bigint.
      return number < 0n ? undefined : { number, fingerprint: block.toString('hex', 8) };
    },
  };
}

/** The key that all processes on a database share; the first one makes it. */
export async function cursorKey(pool: Pool): Promise<Buffer> {
  await pool.query(`INSERT INTO "Setting" (name, value) VALUES ('cursorKey', $1) ON CONFLICT DO NOTHING`, [
    randomBytes(32),
  ]);
  const { rows } = await pool.query<{ value: Buffer }>(`SELECT value FROM "Setting" WHERE name = 'cursorKey'`);
  if (!rows[0]) throw new Error('The database has lost its cursor key.');
  return rows[0].value;
}
