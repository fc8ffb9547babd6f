const kept = 500;

/**
 * The pushes that came while an answer was on its way: the answer may be older than they are, so they are applied to
 * it again. Reducers drop what an answer already holds.
 */
export class EventLog<T> {
  #events: readonly T[] = [];
  #position = 0;

  /** How many events came so far. */
  get position(): number {
    return this.#position;
  }

  note(event: T): void {
    this.#events = [...this.#events.slice(1 - kept), event];
    this.#position += 1;
  }

  /** The events that came after the position. */
  since(position: number): readonly T[] {
    const missing = this.#position - position;
    return missing === 0 ? [] : this.#events.slice(-missing);
  }
}
