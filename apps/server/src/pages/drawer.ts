import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { type Address, createConnections } from '../limits/index.ts';
import type { Logger } from '../log/log.ts';

/** A page as one browser asks for it. */
export type Wanted = Readonly<{
  path: string;
  /** What stands behind the path, with its `?`; empty where nothing does. */
  search: string;
  /** What the browser keeps of the choices of its reader, as it came. */
  language: string;
  theme: string;
  zone: string;
  /** Whether who asks is known for certain, and not only taken for nobody. */
  isViewerKnown: boolean;
}>;

/** A page as it was drawn; `data` is JSON that can stand in it. */
export type Drawn = Readonly<{ html: string; title: string; locale: string; theme: string; data: string }>;

/** Asks an operation in the name of whoever wants the page. @returns undefined where it has no whole answer */
export type Ask = (query: string, variables: unknown) => Promise<object | undefined>;

export type Drawer = Readonly<{
  /**
   * @param address where the browser is: one address does not get all places
   * @returns undefined when too much is being drawn, for that address or in all, when it takes too long, or when something has no answer
   */
  draw(wanted: Wanted, ask: Ask, address: Address): Promise<Drawn | undefined>;
  close(): Promise<void>;
}>;

/** What the dashboard's worker says. */
type Said =
  | Readonly<{ kind: 'ask'; id: number; asked: number; query: string; variables: unknown }>
  | Readonly<{ kind: 'drawn'; id: number; drawn: Drawn | undefined }>
  | Readonly<{ kind: 'failed'; id: number; reason: string }>;

type Drawing = Readonly<{ ask: Ask; settle(drawn: Drawn | undefined): void }>;

/** How many pages may be in the making at once: whoever comes later draws the page in the browser. */
const MOST = 16;
/** How many of them one address may have. */
const MOST_OF_ONE = 4;
/** Memory that drawing may take, in MiB. */
const MEMORY = 256;

/**
 * Draws pages with the components of the dashboard, in a process of its own: whatever it draws, the server goes on answering. A process
 * that says nothing any more, or has had its memory, is ended, and the next page begins another one. A thread would not do: one that has had
 * its memory can end the whole process.
 *
 * @param file the dashboard's worker, as it was built
 * @param patience how long one page may take, in milliseconds
 */
export function createDrawer(file: string, patience: number, log: Logger): Drawer {
  const drawings = new Map<number, Drawing>();
  const places = createConnections(MOST_OF_ONE);
  let worker: ChildProcess | undefined;
  let heard = 0;
  let count = 0;

  const end = async (): Promise<void> => {
    const ended = worker;
    worker = undefined;
    for (const { settle } of drawings.values()) settle(undefined);
    if (!ended || isOver(ended)) return;
    const over = once(ended, 'exit');
    ended.kill('SIGKILL');
    await over;
  };

  const answer = async (
    from: ChildProcess,
    { id, asked, query, variables }: Extract<Said, { kind: 'ask' }>,
  ): Promise<void> => {
    const tell = (data?: object): void => tellTo(from, { kind: 'answer', asked, data });
    try {
      tell(await drawings.get(id)?.ask(query, variables));
    } catch (err) {
      log.error({ err }, 'what a page asks could not be answered');
      // Untold, the process would wait for it as long as it lives.
      tell();
      drawings.get(id)?.settle(undefined);
    }
  };

  const start = (): ChildProcess => {
    // It needs nothing of the environment, in which secrets stand.
    const started = fork(file, {
      env: {},
      execArgv: [`--max-old-space-size=${MEMORY}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    started.unref();
    started.channel?.unref();
    heard = performance.now();
    started.on('message', (message) => {
      const said = message as Said;
      heard = performance.now();
      switch (said.kind) {
        case 'ask':
          return void answer(started, said);
        case 'drawn':
          return drawings.get(said.id)?.settle(said.drawn);
        case 'failed':
          log.error({ reason: said.reason }, 'a page could not be drawn');
          return drawings.get(said.id)?.settle(undefined);
        default:
          return said satisfies never;
      }
    });
    const fail = (why: object): void => {
      if (worker !== started) return;
      log.error(why, 'what draws pages has failed');
      void end();
    };
    started.on('error', (err) => fail({ err }));
    started.on('exit', (code, signal) => fail({ code, signal }));
    return started;
  };

  return {
    draw(wanted, ask, address) {
      const leave = drawings.size < MOST ? places.open(address) : undefined;
      if (!leave) return Promise.resolve(undefined);
      worker ??= start();
      count += 1;
      const id = count;
      return new Promise((resolve) => {
        const late = setTimeout(() => {
          settle(undefined);
          if (performance.now() - heard >= patience) void end();
        }, patience);
        const settle = (drawn: Drawn | undefined): void => {
          clearTimeout(late);
          drawings.delete(id);
          leave();
          resolve(drawn);
        };
        drawings.set(id, { ask, settle });
        if (worker) tellTo(worker, { kind: 'draw', id, wanted });
      });
    },
    close: end,
  };
}

function isOver({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** What cannot be told to a process that has ended meanwhile is not missed: its end settles what it had to draw. */
function tellTo(drawing: ChildProcess, told: object): void {
  drawing.send(told, () => undefined);
}
