/** How many answers for followers are worked out at once: each may ask the database several things, and others read too. */
const AT_ONCE = 4;

/** Does something when a place is free; what callers have waiting is taken in turn, one of each. */
type Places = (caller: string, begin: () => Promise<void>) => void;

const placesOf = new WeakMap<object, Places>();

/** What many wait for and is worked out once. */
export type Work<T> = (caller: string) => Promise<T>;

/**
 * What followers of the same are told is worked out once for all of them, and few such things at once: an entry wakes everybody
 * together. It waits in the queue of each caller who wants it and is begun with the first turn of any, so that nobody waits for what
 * others have in front of it.
 *
 * @param owner whose places they are: the register that is read
 */
export function createWork<T>(owner: object, workOut: () => Promise<T>): Work<T> {
  const places = placesOf.get(owner) ?? createPlaces();
  placesOf.set(owner, places);
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const callers = new Set<string>();
  let isBegun = false;
  return (caller) => {
    if (isBegun || callers.has(caller)) return promise;
    callers.add(caller);
    places(caller, async () => {
      if (isBegun) return;
      isBegun = true;
      await workOut().then(resolve, reject);
    });
    return promise;
  };
}

function createPlaces(): Places {
  const waiting = new Map<string, (() => Promise<void>)[]>();
  let taken = 0;
  const goOn = (): void => {
    for (const [caller, own] of waiting) {
      if (taken >= AT_ONCE) return;
      // Whoever has more waiting comes to the end of the line with it.
      waiting.delete(caller);
      const begin = own.shift();
      if (own.length > 0) waiting.set(caller, own);
      if (begin) void occupy(begin);
    }
  };
  const occupy = async (begin: () => Promise<void>): Promise<void> => {
    taken += 1;
    await begin();
    taken -= 1;
    goOn();
  };
  return (caller, begin) => {
    const own = waiting.get(caller);
    if (own) own.push(begin);
    else waiting.set(caller, [begin]);
    goOn();
  };
}
