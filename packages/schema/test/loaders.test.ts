import { describe, expect, test } from 'vitest';
import type { Context } from '../src/context.ts';
import { loaderOf } from '../src/loaders.ts';

/** A loader of how long texts are, and what it was asked for by one statement each time. */
function lengths() {
  const asked: (readonly string[])[] = [];
  const lengthOf = loaderOf<string, number>(async (_context, keys) => {
    asked.push([...keys]);
    return new Map(keys.filter((key) => key !== 'nothing').map((key) => [key, key.length]));
  });
  return { asked, lengthOf };
}
const operation = (): Context => ({}) as Context;

describe('What the fields of an operation want of the same kind', () => {
  test('is asked for together, and each thing once', async () => {
    const { asked, lengthOf } = lengths();
    const context = operation();
    const found = await Promise.all(['a', 'bb', 'a', 'nothing'].map((key) => lengthOf(context, key)));
    expect(found).toEqual([1, 2, 1, undefined]);
    expect(asked).toEqual([['a', 'bb', 'nothing']]);
    expect(await lengthOf(context, 'bb')).toBe(2);
    expect(asked).toHaveLength(1);
  });

  test('is asked for fifty at a time', async () => {
    const { asked, lengthOf } = lengths();
    const context = operation();
    await Promise.all(Array.from({ length: 120 }, (_, n) => lengthOf(context, `${n}`)));
    expect(asked.map(({ length }) => length)).toEqual([50, 50, 20]);
  });

  test('is asked for anew by another operation, which may see something else', async () => {
    const { asked, lengthOf } = lengths();
    for (const context of [operation(), operation()]) await lengthOf(context, 'a');
    expect(asked).toEqual([['a'], ['a']]);
  });
});
