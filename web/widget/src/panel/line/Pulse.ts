import { linePatience } from './linePatience';

/** How long a line is left alone after a sign of life, in milliseconds: while somebody may be looking, and else. */
const pause = { visible: 2_000, hidden: 20_000 };

/** Feels whether a line is alive: asks, and gives up when nothing comes. A dead line often shows itself by nothing else. */
export class Pulse {
  #askedAt: number | null = null;
  #limit = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #ask: () => void;
  readonly #giveUp: () => void;
  readonly #over = new AbortController();

  /** Waits from the start, as if something had just been asked: for the line to open. */
  constructor(ask: () => void, giveUp: () => void) {
    this.#ask = ask;
    this.#giveUp = giveUp;
    this.#expect();
    const soon = () => {
      if (this.#askedAt === null && document.visibilityState === 'visible') {
        this.ask();
      }
    };
    addEventListener('online', soon, { signal: this.#over.signal });
    document.addEventListener('visibilitychange', soon, { signal: this.#over.signal });
  }

  /** Asks now. */
  ask(): void {
    this.#ask();
    this.#expect();
  }

  /** Something came, whatever it was. */
  heard(): void {
    if (this.#askedAt !== null) {
      linePatience.answered(Date.now() - this.#askedAt);
      this.#askedAt = null;
      this.#in(pause[document.visibilityState === 'visible' ? 'visible' : 'hidden'], () => this.ask());
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#over.abort();
  }

  #expect(): void {
    this.#askedAt = Date.now();
    this.#limit = linePatience.limit;
    this.#in(this.#limit, () => {
      linePatience.exhausted(this.#limit);
      this.#giveUp();
    });
  }

  #in(milliseconds: number, action: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(action, milliseconds);
  }
}
