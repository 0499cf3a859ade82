import type { Register } from '@concord/register';

type Feed = Register['feed'];

/** A feed that also says how many readers it has. */
export type WatchedFeed = Feed & {
  readers(): number;
  /** Resolves when the number of readers is this. */
  reaches(count: number): Promise<void>;
};

/** Looks over the shoulder of a feed: what subscribes, and whether it says goodbye. */
export function watchReaders(feed: Feed): WatchedFeed {
  let open = 0;
  const waiting = new Set<() => void>();
  const changed = (by: 1 | -1) => {
    open += by;
    for (const look of waiting) look();
  };
  return {
    ...feed,
    readers: () => open,
    reaches: (count) =>
      new Promise((resolve) => {
        const look = () => {
          if (open !== count) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    subscribe(request) {
      const updates = feed.subscribe(request);
      let ended = false;
      changed(1);
      const watched: typeof updates = new Proxy(updates, {
        get(target, key) {
          if (key === Symbol.asyncIterator) return () => watched;
          if (key === 'return' && !ended) {
            ended = true;
            changed(-1);
          }
          const value: unknown = Reflect.get(target, key);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
      return watched;
    },
  };
}
