import type { Register } from '@concord/register';
import type { InTime } from '@concord/schema';
import type { Plugin } from 'graphql-yoga';
import { tooSlow } from '../limits/index.ts';

/** Does something in the time that an operation has. The database ends its queries by itself when what is left of that time is over. */
export function createInTime(seconds: number, register: Register): InTime {
  return async (work) => {
    const ending = new AbortController();
    const late = setTimeout(() => ending.abort(tooSlow()), seconds * 1_000);
    const deadline = performance.now() + seconds * 1_000;
    try {
      return await register.until(deadline, async () => work(ending.signal));
    } finally {
      clearTimeout(late);
    }
  };
}

/** Stops an operation that takes too long: nothing more of it is resolved. A subscription lasts as long as its reader. */
export function createTimeLimit(inTime: InTime): Plugin {
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn((args) =>
        inTime((signal) => {
          // The executor of the engine takes the signal; what works long by itself looks at it between one piece of work and the next.
          const limited = { ...args, signal, contextValue: { ...(args.contextValue as object), signal } };
          return executeFn(limited);
        }),
      );
    },
  };
}
