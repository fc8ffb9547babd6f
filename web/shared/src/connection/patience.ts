/** How long the first answer is waited for, in milliseconds. */
export const patienceStart = 2_000;

/** The longest that an answer is waited for, in milliseconds. */
export const patienceLimit = 20_000;

/**
 * How long an answer is waited for before its line is taken for dead. Little at first, because a line that swallows
 * what it is given shows itself by nothing else; half as long again after an answer that did not come, and at least
 * twice what the last one took, because a slow line is not a dead one.
 */
export class Patience {
  readonly #start: number;
  #limit: number;

  constructor(start = patienceStart) {
    this.#start = start;
    this.#limit = start;
  }

  /** Milliseconds to wait for the next answer. */
  get limit(): number {
    return this.#limit;
  }

  /** An answer came after so many milliseconds. */
  answered(took: number): void {
    this.#limit = Math.min(patienceLimit, Math.max(this.#start, 2 * took));
  }

  /** No answer came in so many milliseconds. Several calls that waited at the same time count as one. */
  exhausted(waited: number): void {
    this.#limit = Math.min(patienceLimit, Math.max(this.#limit, 1.5 * waited));
  }
}
