import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCursors } from '../src/cursor.ts';

const cursors = createCursors(randomBytes(32));
const position = fc.record({
  number: fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }),
  hash: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex')),
});

test('a cursor gives back the number and the beginning of the hash', () => {
  fc.assert(
    fc.property(position, ({ number, hash }) => {
      expect(cursors.decode(cursors.encode({ number, hash }))).toEqual({ number, fingerprint: hash.slice(0, 16) });
    }),
  );
});

test('a cursor says nothing to whoever has no key, and another key reads something else', () => {
  const hash = 'ab'.repeat(32);
  const [first, second] = [1n, 2n].map((number) => cursors.encode({ number, hash }));
  // Neighbours do not look alike.
  expect(first?.slice(0, 8)).not.toBe(second?.slice(0, 8));
  expect(createCursors(randomBytes(32)).decode(first ?? '')?.fingerprint).not.toBe(hash.slice(0, 16));
});

test.each(['', 'x', 'AAAA', 'not a cursor at all', `${'A'.repeat(21)}B`, 'A'.repeat(43), 'я'.repeat(22)])(
  'what is no cursor is told apart: "%s"',
  (text) => {
    expect(cursors.decode(text)).toBeUndefined();
  },
);
