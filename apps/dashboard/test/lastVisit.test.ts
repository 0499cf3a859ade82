import { expect, test } from 'vitest';
import { lastVisit } from '../src/board/lastVisit.ts';

/** A storage of one page. */
function storage(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

test('who comes back is told since which day, however often they come on that day', () => {
  const browser = storage();
  const told = ['2026-11-20', '2026-11-20', '2026-11-23', '2026-11-23', '2026-11-25'].map((day) =>
    lastVisit(browser, day),
  );
  expect(told).toEqual([null, null, '2026-11-20', '2026-11-20', '2026-11-23']);
});

test('a browser that keeps nothing, or something else, makes every visit the first', () => {
  const refusing = {
    getItem: () => null,
    setItem: () => {
      throw new Error('QuotaExceededError');
    },
  };
  expect(lastVisit(refusing, '2026-11-20')).toBeNull();
  expect(lastVisit({ getItem: () => '{"last":"soon"}', setItem: () => undefined }, '2026-11-20')).toBeNull();
});
