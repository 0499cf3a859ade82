import type { Register } from '@concord/register';
import type { Plugin } from 'graphql-yoga';
import { tooSlow } from '../limits/index.ts';

/**
 * Stops an operation that takes too long: nothing more of it is resolved. The database ends its queries by itself when what is left of
 * that time is over. A subscription lasts as long as its reader.
 */
export function createTimeLimit(seconds: number, register: Register): Plugin {
  return {
    onExecute({ args, extendContext, executeFn, setExecuteFn }) {
      const ending = new AbortController();
      const late = setTimeout(() => ending.abort(tooSlow()), seconds * 1_000);
      // The executor of the engine takes a signal, which the types of GraphQL 16 do not know.
      Object.assign(args, { signal: ending.signal });
      // What works long by itself looks at it between one piece of work and the next.
      extendContext({ signal: ending.signal } as object);
      const deadline = performance.now() + seconds * 1_000;
      setExecuteFn((given) => register.until(deadline, () => executeFn(given)));
      return { onExecuteDone: () => clearTimeout(late) };
    },
  };
}
