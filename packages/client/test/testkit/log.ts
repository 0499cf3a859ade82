/** What came, in order. A test awaits as much of it as it needs. */
export class Log<T> {
  readonly all: T[] = [];
  readonly #looks = new Set<() => void>();

  push(item: T): void {
    this.all.push(item);
    for (const look of this.#looks) look();
  }

  /** Resolves with everything that came as soon as it is this much. */
  reaches(count: number): Promise<readonly T[]> {
    return this.#until(() => (this.all.length >= count ? this.all : undefined));
  }

  /** Resolves with the first item of that kind, also one that has come already. */
  first(isWanted: (item: T) => boolean): Promise<T> {
    return this.#until(() => this.all.find(isWanted));
  }

  #until<Found>(find: () => Found | undefined): Promise<Found> {
    return new Promise((resolve) => {
      const look = () => {
        const found = find();
        if (found === undefined) return;
        this.#looks.delete(look);
        resolve(found);
      };
      this.#looks.add(look);
      look();
    });
  }
}
