import { expect, it, test } from 'vitest';
import { closingOf, cutBy } from '../src/closing.ts';

test.each([
  ['Forbidden', 'INVALID_TOKEN'],
  ['SCREEN_ENDED', 'SCREEN_ENDED'],
])('4403 with the reason "%s" is %s, and does not pass by itself', (reason, code) => {
  expect(closingOf({ code: 4403, reason })).toBe('sentAway');
  expect(cutBy({ code: 4403, reason })).toMatchObject({ code, mayPass: false });
});

it('a connection that breaks may come back', () => {
  expect(cutBy({ code: 1006, reason: 'SCREEN_ENDED' })).toMatchObject({ code: 'NO_CONNECTION', mayPass: true });
});
