import { Watchers } from '@omnichannel/shared/watchers';
import type { Verb } from './verb';

/** What can be done on the page as it stands now. */
export class VerbRegistry {
  readonly #owners = new Map<symbol, readonly Verb[]>();
  readonly #watchers = new Watchers();
  readonly watch = this.#watchers.watch;
  #all: readonly Verb[] = [];

  /** Every verb, possible or not, in the order in which they were registered; the same array until something changes. */
  get all(): readonly Verb[] {
    return this.#all;
  }

  /** Sets the verbs of one owner in place of those from before; none takes the owner out. */
  set(owner: symbol, verbs: readonly Verb[]): void {
    if (verbs.length === 0) {
      this.#owners.delete(owner);
    } else {
      this.#owners.set(owner, verbs);
    }
    this.#all = [...this.#owners.values()].flat();
    this.#watchers.tell();
  }
}
