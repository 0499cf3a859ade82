import { expect, test } from 'vitest';
import { refusedBy } from '../src/errors.ts';

const said = (code: string, errorId?: string) => [{ message: 'no', extensions: { code, ...(errorId && { errorId }) } }];

test.each([
  ['NOT_READY', undefined, true],
  ['RATE_LIMITED', undefined, true],
  ['TOO_SLOW', undefined, true],
  ['INTERNAL_SERVER_ERROR', 'an id', true],
  ['QUERY_TOO_COSTLY', undefined, false],
  ['GRAPHQL_VALIDATION_FAILED', undefined, false],
])('%s (%s) may pass by itself: %s', (code, errorId, mayPass) => {
  expect(refusedBy(said(code, errorId))).toMatchObject({ code, mayPass });
});
