/**
 * A WeakMap that forgets between two mutants: what was worked out with one change of the code must not answer for the next.
 * The bundle puts it where the domain remembers answers (`journal/remember.ts`).
 */
let run = 0;

export function forgetAll(): void {
  run += 1;
}

export class ForgettingWeakMap<Key extends WeakKey, Value> {
  #held = new WeakMap<Key, Value>();
  #since = run;

  get(key: Key): Value | undefined {
    return this.#current().get(key);
  }

  set(key: Key, value: Value): this {
    this.#current().set(key, value);
    return this;
  }

  #current(): WeakMap<Key, Value> {
    if (this.#since !== run) {
      this.#held = new WeakMap();
      this.#since = run;
    }
    return this.#held;
  }
}
