import { waitOrWake } from '@omnichannel/shared/connection/waitOrWake';
import type { Activity } from '@omnichannel/shared/protocol/activity';
import { readActivitySet } from '@omnichannel/shared/protocol/readActivity';
import type { PageInfo } from '../../frame/frameMessages';
import { DirectLine } from '../line/DirectLine';
import { holdSocket } from '../line/holdSocket';
import { keepConnected } from '../line/keepConnected';
import { Outbox } from '../outbox/Outbox';
import { keptText } from '../session/keptText';
import { SessionKeeper } from '../session/SessionKeeper';
import { messageActivity, newOutgoing, pageActivity, typingActivity } from './activities';
import { applyActivity } from './applyActivity';
import { type ChatState, initialState } from './chatState';
import { ReadMarks } from './ReadMarks';
import { Store } from './Store';
import { atMostEvery } from './throttled';

/** One visitor's chat: what the panel's parts call, and the state they show. */
export class Chat {
  readonly store = new Store<ChatState>(initialState);
  readonly sessions: SessionKeeper;
  readonly #line: DirectLine;
  readonly #outbox: Outbox;
  readonly #marks: ReadMarks;
  #running: AbortController | null = null;
  #stream = new AbortController();
  #reportedPage = '';

  /** Tells the hub that the visitor writes, at most every three seconds. */
  readonly typing = atMostEvery(3_000, () => this.#signal(typingActivity(this.store.value.userId)));

  constructor(key: string) {
    this.sessions = new SessionKeeper(key);
    this.#line = new DirectLine(this.sessions);
    this.sessions.dropped = () => this.#stream.abort();
    this.#marks = new ReadMarks(key, this.store, (activity) => this.#signal(activity));
    this.#outbox = new Outbox(`omnichannel:${key}:outbox`, keptText(`omnichannel:${key}:outbox`), {
      ready: () => this.#line.conversationId !== '',
      send: (message) => {
        const activity = messageActivity(message, this.store.value.userId);
        return message.files.length === 0 ? this.#line.post(activity) : this.#line.upload(activity, message.files);
      },
      changed: (outgoing) => this.#outgoingChanged(outgoing),
    });
    this.store.patch({ outgoing: this.#outbox.queue });
  }

  /** Makes or joins the conversation and stays connected. Called when the visitor opens the panel. */
  connect(): void {
    if (this.#running !== null) {
      return;
    }

    const running = new AbortController();
    this.#running = running;
    this.store.patch({ line: 'connecting' });
    void keepConnected(
      {
        ticket: () => this.#ticket(),
        hold: (url) => this.#hold(url),
        wait: (milliseconds) => waitOrWake(milliseconds, running.signal),
        lost: () => this.store.patch({ line: 'reconnecting' }),
        refused: () => {
          this.#running = null;
          this.store.patch({ line: 'unavailable' });
        },
      },
      running.signal,
    );
  }

  /** Connects a returning visitor whose conversation is open, so that the launcher can count. */
  async connectIfOpen(): Promise<void> {
    if (this.sessions.knowsVisitor && this.#running === null) {
      const session = await this.sessions.get();
      if (session.kind === 'ok' && session.value.open) {
        this.connect();
      }
    }
  }

  /** Leaves this conversation and begins a new one. */
  async startAgain(): Promise<void> {
    const session = await this.sessions.open(true);
    if (session.kind !== 'ok') {
      this.store.patch({ startFailed: true });
      return;
    }

    this.#leave();
    this.#outbox.startOver();
    this.connect();
  }

  /** Takes who the visitor is, signed by the page's server; null when they have signed out. */
  identify(token: string | null, visible: boolean): void {
    if (token !== null) {
      this.sessions.present(token);
      if (!visible) {
        void this.connectIfOpen();
      }
      return;
    }

    if (this.sessions.isIdentified) {
      this.sessions.forget();
      this.#leave();
      this.#outbox.clear();
      if (visible) {
        this.connect();
      }
    }
    this.identified(true);
  }

  /** Called when the hub has looked at an identity. */
  set identified(told: (ok: boolean) => void) {
    this.sessions.identified = told;
  }

  get identified(): (ok: boolean) => void {
    return this.sessions.identified;
  }

  #leave(): void {
    this.#running?.abort();
    this.#stream.abort();
    this.#running = null;
    this.#line.leave();
    this.#reportedPage = '';
    this.store.patch({ ...initialState, networkDown: this.store.value.networkDown });
  }

  send(text: string, files: readonly File[], extra: Readonly<Record<string, unknown>> = {}): void {
    this.#outbox.add(newOutgoing(text, files, extra));
  }

  retry(clientId: string): void {
    this.#outbox.retry(clientId);
  }

  discard(clientId: string): void {
    this.#outbox.remove((message) => message.clientId === clientId);
  }

  /** Says whether the visitor looks at the panel. */
  look(looking: boolean): void {
    this.#marks.look(looking);
  }

  /** Takes the page the visitor is on, and tells the hub if a conversation exists. */
  setPage(page: PageInfo): void {
    this.sessions.page = page;
    const text = JSON.stringify(page);
    if (this.#line.conversationId !== '' && text !== this.#reportedPage) {
      this.#reportedPage = text;
      this.#signal(pageActivity(this.store.value.userId, page));
    }
  }

  setNetworkDown(networkDown: boolean): void {
    this.store.patch({ networkDown });
    this.#outbox.flush();
  }

  async #ticket() {
    const before = this.#line.conversationId;
    const ticket = await this.#line.ticket();
    const joined = this.#line.conversationId;
    if (before !== '' && joined !== before) {
      this.store.patch({ transcript: initialState.transcript, caughtUp: false });
    }

    const session = this.sessions.current;
    if (ticket.kind === 'ok' && session !== null) {
      this.#marks.conversation = joined;
      this.store.patch({ userId: session.userId });
    }

    return ticket;
  }

  #hold(url: string): Promise<number> {
    this.#stream = new AbortController();
    return holdSocket(url, this.#socketEvents(this.#stream.signal), this.#stream.signal);
  }

  #socketEvents(signal: AbortSignal) {
    return {
      opened: () => {
        this.store.patch({ line: 'online' });
        this.#outbox.flush();
        if (this.sessions.page !== null) {
          this.setPage(this.sessions.page);
        }
      },
      received: (frame: string) => {
        const set = readActivitySet(frame);
        if (set !== null && !signal.aborted) {
          this.#line.watermark = set.watermark || this.#line.watermark;
          this.#apply(set.activities);
        }
      },
    };
  }

  #apply(activities: readonly Activity[]): void {
    const viewer = { userId: this.store.value.userId, now: Date.now() };
    const transcript = activities.reduce(
      (folded, activity) => applyActivity(folded, activity, viewer),
      this.store.value.transcript,
    );
    const closedForGood = this.store.value.closedForGood && transcript.endedBecause !== null;
    this.store.patch({ transcript, caughtUp: true, closedForGood });
    this.#outbox.remove(({ clientId, delivery }) =>
      activities.some(
        (activity) =>
          activity.clientActivityId === clientId || (delivery.kind === 'sent' && delivery.id === activity.id),
      ),
    );
    this.#marks.update();
  }

  #outgoingChanged(outgoing: ChatState['outgoing']): void {
    const closed = outgoing.some(({ delivery }) => delivery.kind === 'rejected' && delivery.reason === 'closed');
    this.store.patch({ outgoing, closedForGood: closed || this.store.value.closedForGood });
  }

  #signal(activity: object): void {
    if (this.#line.conversationId !== '' && this.store.value.line === 'online') {
      void this.#line.post(activity);
    }
  }
}
