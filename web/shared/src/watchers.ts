/** Those who want to be called when something has changed. */
export class Watchers {
  readonly #all = new Set<() => void>();

  /** Calls back after every change; answers how to stop that. The same function for good, as React wants it of a store. */
  readonly watch = (watcher: () => void): (() => void) => {
    this.#all.add(watcher);
    return () => void this.#all.delete(watcher);
  };

  /** Calls all of them. */
  tell(): void {
    for (const watcher of this.#all) {
      watcher();
    }
  }
}
