import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createLog } from '../src/index.ts';
import { type Ask, createDrawer, type Drawer, type Wanted } from '../src/pages/drawer.ts';

/** Draws the path that is wanted; some paths go wrong in a way of their own. */
const WORKER = `
const asking = new Map();
process.on('message', ({ kind, id, wanted, asked, data }) => {
  const drawn = (html) => process.send({ kind: 'drawn', id: id ?? asking.get(asked), drawn: { html } });
  if (kind === 'answer') {
    drawn(JSON.stringify(data ?? null));
    return asking.delete(asked);
  }
  switch (wanted.path) {
    case '/asks':
      asking.set(id, id);
      return process.send({ kind: 'ask', id, asked: id, query: '{ viewer }', variables: { of: id } });
    case '/stuck':
      process.send({ kind: 'ask', id, asked: id, query: '{ last }', variables: {} });
      for (;;);
    case '/hungry': for (const kept = []; ; ) kept.push(new Array(1_000_000).fill(kept.length));
    case '/throws': throw new Error('thrown');
    case '/fails': return process.send({ kind: 'failed', id, reason: 'failed' });
    case '/waits': return;
    case '/unanswered': return drawn(String(asking.size));
    case '/environment': return drawn(JSON.stringify(process.env));
    default: return drawn(wanted.path);
  }
});
`;

/** In milliseconds: long enough for a process to begin however busy the machine is. Nobody waits for it to run out. */
const PATIENCE = 30_000;

describe('What draws pages', () => {
  let folder: string;
  let drawer: Drawer;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'concord-drawer-'));
    await writeFile(join(folder, 'worker.mjs'), WORKER);
  });
  afterEach(() => drawer.close());
  afterAll(() => rm(folder, { recursive: true }));

  const open = (): void => {
    drawer = createDrawer(join(folder, 'worker.mjs'), PATIENCE, createLog('silent'));
  };
  const wanted = (path: string): Wanted => ({
    ...{ path, search: '', language: '', theme: '', zone: 'UTC', isViewerKnown: true },
  });
  const nothing: Ask = async () => undefined;
  const draw = async (path: string, ask = nothing, from = 'here'): Promise<string | undefined> =>
    (await drawer.draw(wanted(path), ask, { exact: from, name: from, isLoopback: false }))?.html;

  it('draws a page with the answers to what it asks, each for who wants it', async () => {
    open();
    const [one, other] = await Promise.all([
      draw('/asks', async (query, variables) => ({ query, variables, who: 'one' })),
      draw('/asks', async () => ({ who: 'other' })),
    ]);
    expect(JSON.parse(one ?? '')).toEqual({ query: '{ viewer }', variables: { of: 1 }, who: 'one' });
    expect(JSON.parse(other ?? '')).toEqual({ who: 'other' });
  });

  it('knows nothing of the environment', async () => {
    open();
    expect(await draw('/environment')).toBe('{}');
  });

  it.each(['/fails', '/throws', '/hungry'])(
    'draws nothing where it fails, and the next page all the same: %s',
    async (path) => {
      open();
      expect(await draw(path)).toBeUndefined();
      expect(await draw('/next')).toBe('/next');
    },
  );

  it('draws nothing where an answer fails', async () => {
    open();
    expect(await draw('/asks', () => Promise.reject(new Error('away')))).toBeUndefined();
    expect(await draw('/next')).toBe('/next');
  });

  it('is told that a question has no answer where one fails, and goes on waiting for none', async () => {
    open();
    const asked = [() => Promise.reject(new Error('away')), () => Promise.reject(new Error('away again')), nothing];
    await Promise.all(asked.map((ask) => draw('/asks', ask)));
    expect(await draw('/unanswered')).toBe('0');
  });

  it('is ended when it says nothing any more, and begun anew by the next page', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    open();
    expect(await draw('/first')).toBe('/first');
    const last = Promise.withResolvers<void>();
    const stuck = draw('/stuck', async () => {
      last.resolve();
      return undefined;
    });
    const drawn = [stuck, draw('/behind')];
    await last.promise;
    vi.advanceTimersByTime(PATIENCE);
    expect(await Promise.all(drawn)).toEqual([undefined, undefined]);
    expect(await draw('/next')).toBe('/next');
  });

  it('draws only so many at once: who comes later does it in the browser', async () => {
    open();
    const held = Array.from({ length: 16 }, (_, place) => draw('/waits', nothing, `address ${place}`));
    expect(await draw('/one-more')).toBeUndefined();
    await drawer.close();
    expect(new Set(await Promise.all(held))).toEqual(new Set([undefined]));
  });

  it('leaves places to others, however many pages one address opens at once', async () => {
    open();
    const held = Array.from({ length: 16 }, () => draw('/waits', nothing, 'greedy'));
    expect(await draw('/other')).toBe('/other');
    expect(await draw('/one-more', nothing, 'greedy')).toBeUndefined();
    await drawer.close();
    await Promise.all(held);
    expect(await draw('/later', nothing, 'greedy')).toBe('/later');
  });
});
