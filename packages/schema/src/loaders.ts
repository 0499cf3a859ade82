import DataLoader from 'dataloader';
import type { Context } from './context.ts';

/** How many things one statement is asked for. */
const AT_ONCE = 50;

/**
 * A loader for each operation: what its fields ask for at the same time is asked of the database together, and each thing once, however
 * many fields want it.
 *
 * @param load gives what there is for keys, by the key
 * @param keyOf tells keys apart that are no texts
 */
export function loaderOf<Key, Value>(
  load: (context: Context, keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
  keyOf: (key: Key) => string = String,
): (context: Context, key: Key) => Promise<Value | undefined> {
  const loaders = new WeakMap<Context, DataLoader<Key, Value | undefined, string>>();
  return (context, key) => {
    const loader =
      loaders.get(context) ??
      new DataLoader<Key, Value | undefined, string>(
        async (keys) => {
          context.signal?.throwIfAborted();
          const found = await load(context, keys);
          return keys.map((each) => found.get(each));
        },
        { maxBatchSize: AT_ONCE, cacheKeyFn: keyOf },
      );
    loaders.set(context, loader);
    return loader.load(key);
  };
}
