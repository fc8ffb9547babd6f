import { backoff } from '../connection/backoff';
import { Patience } from '../connection/patience';
import { waitOrWake } from '../connection/waitOrWake';
import { Watchers } from '../watchers';
import type { LiveState } from './liveState';
import { NotConnectedError } from './notConnectedError';

/** What is used of a SignalR connection. */
export type Socket = {
  readonly state: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  invoke(method: string, ...args: unknown[]): Promise<unknown>;
  send(method: string, ...args: unknown[]): Promise<void>;
  on(method: string, handler: (value: unknown) => void): void;
  onclose(handler: () => void): void;
};

type Options = {
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly random?: () => number;
  readonly now?: () => number;
};

/** How long the first answer is waited for, in milliseconds: the hub may have to wait for its disk. */
const answerStart = 3_000;

/**
 * A SignalR connection that never gives up. SignalR's own retry ends after four tries and does not cover a failed
 * first start; this one goes on with full jitter up to 30 s and wakes when the page comes online or into view.
 */
export class LiveConnection {
  readonly #socket: Socket;
  readonly #wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly #random: () => number;
  readonly #now: () => number;
  readonly #watchers = new Watchers();
  readonly #connected = new Watchers();
  readonly #failed = new Watchers();
  readonly #patience = new Patience(answerStart);
  #state: LiveState = { kind: 'connecting' };
  #stop: AbortController | null = null;
  #closed: () => void = () => undefined;

  constructor(socket: Socket, { wait = waitOrWake, random = Math.random, now = Date.now }: Options = {}) {
    this.#socket = socket;
    this.#wait = wait;
    this.#random = random;
    this.#now = now;
    socket.onclose(() => this.#closed());
  }

  /** The state now; the same object until it changes. */
  get state(): LiveState {
    return this.#state;
  }

  /** Starts and keeps the connection until `stop`. A second call does nothing. */
  start(): void {
    if (!this.#stop) {
      this.#stop = new AbortController();
      void this.#run(this.#stop.signal);
    }
  }

  /** Ends the connection for good. */
  async stop(): Promise<void> {
    this.#stop?.abort();
    this.#stop = null;
    await this.#socket.stop();
  }

  /**
   * Asks the hub and gives its answer. Rejects with `NotConnectedError` where the outcome is unknown: the connection was
   * lost, or is given up because no answer came.
   */
  async invoke(method: string, argument: unknown): Promise<unknown> {
    if (this.#state.kind !== 'connected') {
      throw new NotConnectedError();
    }
    const { limit } = this.#patience;
    const asked = this.#now();
    const timer = setTimeout(() => {
      this.#patience.exhausted(limit);
      void this.#socket.stop();
    }, limit);
    try {
      const answer = await this.#socket.invoke(method, argument);
      this.#patience.answered(this.#now() - asked);
      return answer;
    } catch (error) {
      throw this.#socket.state === 'Connected' ? error : new NotConnectedError();
    } finally {
      clearTimeout(timer);
    }
  }

  /** Tells the hub something that nobody misses when it is lost, such as a typing signal. */
  signal(method: string, argument: unknown): void {
    if (this.#state.kind === 'connected') {
      this.#socket.send(method, argument).catch(() => undefined);
    }
  }

  /** Handles a push of the hub. */
  on(method: string, handler: (value: unknown) => void): void {
    this.#socket.on(method, handler);
  }

  /** Calls back when the state changes; answers how to stop that. */
  readonly watch = this.#watchers.watch;

  /** Calls back after every successful start, the first included; answers how to stop that. */
  readonly onConnected = this.#connected.watch;

  /** Calls back after every failed start: a browser does not say whether it was refused or unreachable. */
  readonly onStartFailed = this.#failed.watch;

  async #run(signal: AbortSignal): Promise<void> {
    let since = this.#now();
    let attempt = 0;
    while (!signal.aborted) {
      const closed = new Promise<void>((resolve) => {
        this.#closed = resolve;
      });
      try {
        await this.#socket.start();
        attempt = 0;
        this.#change({ kind: 'connected' });
        this.#connected.tell();
        await closed;
        since = this.#now();
        this.#change({ kind: 'reconnecting', since });
      } catch {
        attempt += 1;
        this.#change({ kind: 'offline', since });
        this.#failed.tell();
      }
      if (!signal.aborted) {
        await this.#wait(backoff(attempt, this.#random), signal);
      }
    }
  }

  #change(state: LiveState): void {
    const same = state.kind === this.#state.kind;
    this.#state = same ? this.#state : state;
    if (!same) {
      this.#watchers.tell();
    }
  }
}
