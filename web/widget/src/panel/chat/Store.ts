/** A value that tells when it changes. */
export class Store<T> {
  #value: T;
  readonly #listeners = new Set<() => void>();

  constructor(value: T) {
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }

  /** Changes some fields and tells everybody. */
  patch(fields: Partial<T>): void {
    this.#value = { ...this.#value, ...fields };
    for (const listener of this.#listeners) {
      listener();
    }
  }

  /** Calls back after every change until the answer is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
