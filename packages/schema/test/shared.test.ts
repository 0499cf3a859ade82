import { expect, test } from 'vitest';
import type { Context } from '../src/context.ts';
import { shared } from '../src/live/shared.ts';

const context = { register: {}, sight: ['public'], today: '2026-03-20' } as unknown as Context;

/** How often an answer is worked out for these places, one after the other. */
async function workedOut(subject: string, cursors: readonly string[]): Promise<readonly string[]> {
  const done: string[] = [];
  for (const cursor of cursors)
    await shared(context, subject, cursor, async () => {
      done.push(cursor);
    });
  return done;
}

test('an answer is worked out once for all who follow the same at the same place', async () => {
  expect(await workedOut('board', ['1', '1', '2', '1', '2'])).toEqual(['1', '2']);
});

test('only the latest two answers are kept: each holds a whole snapshot', async () => {
  expect(await workedOut('dossier', ['1', '2', '3', '4', '1', '4', '3'])).toEqual(['1', '2', '3', '4', '1', '3']);
});

test('who sees more, or asks on another day, gets an answer of their own', async () => {
  await workedOut('journal', ['1']);
  const others = [{ sight: ['public', 'members'] }, { today: '2026-03-21' }, { register: {} }];
  for (const other of others) {
    let isWorkedOut = false;
    await shared({ ...context, ...other } as Context, 'journal', '1', async () => {
      isWorkedOut = true;
    });
    expect(isWorkedOut).toBe(true);
  }
});

test('an answer has the time of an operation, where that is limited', async () => {
  const over = AbortSignal.abort();
  const inTime: Context['inTime'] = async (work) => work(over);
  expect(await shared({ ...context, inTime } as Context, 'timed', '1', async ({ signal }) => signal)).toBe(over);
});
