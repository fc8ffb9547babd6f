import { waitOrWake } from '@omnichannel/shared/connection/waitOrWake';
import { readActivitySet } from '@omnichannel/shared/protocol/readActivity';
import type { PageInfo } from '../../frame/frameMessages';
import { DirectLine } from '../line/DirectLine';
import { holdSocket } from '../line/holdSocket';
import { keepConnected } from '../line/keepConnected';
import { Mail } from '../outbox/Mail';
import type { Outgoing } from '../outbox/outgoing';
import { keptText } from '../session/keptText';
import { onStored } from '../session/onStored';
import { SessionKeeper } from '../session/SessionKeeper';
import { messageActivity, newOutgoing, pageActivity, typingActivity } from './activities';
import { applyOutgoing, applySet, echoIn } from './applySet';
import { type ChatState, initialState } from './chatState';
import { Ratings } from './Ratings';
import { ReadMarks } from './ReadMarks';
import { Store } from './Store';
import { tellTyping } from './tellTyping';

/** One visitor's chat: what the panel's parts call, and the state they show. */
export class Chat {
  readonly store = new Store<ChatState>(initialState);
  readonly sessions: SessionKeeper;
  /** What the visitor has written and the hub has not confirmed. */
  readonly mail: Mail;
  readonly ratings: Ratings;
  readonly #line: DirectLine;
  readonly #marks: ReadMarks;
  readonly #place;
  #running: AbortController | null = null;
  #stream = new AbortController();
  #reportedPage = '';
  /** Takes what stands in the visitor's field, whenever that changes. */
  readonly typed: (text: string) => void;

  constructor(key: string, typingPreview = false) {
    this.typed = tellTyping(typingPreview, (text) => this.signal(typingActivity(this.store.value.userId, text)));
    this.sessions = new SessionKeeper(key);
    this.#line = new DirectLine(this.sessions);
    this.sessions.dropped = () => this.#stream.abort();
    this.#marks = new ReadMarks(key, this.store, (activity) => this.signal(activity));
    this.ratings = new Ratings(key, this.#line, this.store);
    const activityOf = (message: Outgoing) => messageActivity(message, this.store.value.userId);
    this.mail = new Mail(key, {
      joined: () => this.#line.conversationId !== '',
      online: () => this.store.value.line === 'online',
      post: (message) => this.#line.post(activityOf(message)),
      upload: (message, watch) => this.#line.upload(activityOf(message), message.files, watch),
      changed: (outgoing) => this.store.patch(applyOutgoing(this.store.value, outgoing)),
    });
    this.mail.askAgain();
    const place = `omnichannel:${key}:conversation`;
    this.#place = keptText(place);
    onStored(place, (conversation) => void this.#follow(conversation));
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
    this.#begin();
  }

  send(text: string, files: readonly File[], extra: Readonly<Record<string, unknown>> = {}): void {
    this.mail.add(newOutgoing(text, files, extra));
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
      this.signal(pageActivity(this.store.value.userId, page));
    }
  }

  setNetworkDown(networkDown: boolean): void {
    this.store.patch({ networkDown });
    this.mail.flush();
  }

  /** Goes where another tab of this visitor has gone, so that both show the same. */
  async #follow(conversation: string | null): Promise<void> {
    if (conversation === null || conversation === this.#line.conversationId) {
      return;
    }
    const session = await this.sessions.open(false);
    if (session.kind === 'ok' && session.value.open && session.value.conversationId !== this.#line.conversationId) {
      this.#begin();
    }
  }

  #begin(): void {
    this.#running?.abort();
    this.#stream.abort();
    this.#running = null;
    this.#line.leave();
    this.#reportedPage = '';
    const { networkDown, limits } = this.store.value;
    this.store.patch({ ...initialState, networkDown, limits });
    this.mail.startOver();
    this.connect();
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
      this.#place.write(joined);
      this.store.patch({ userId: session.userId, limits: session.limits });
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
        this.mail.lineIsBack();
        if (this.sessions.page !== null) {
          this.setPage(this.sessions.page);
        }
      },
      received: (frame: string) => {
        const set = signal.aborted ? null : readActivitySet(frame);
        if (set !== null && this.#line.hasMissed(set)) {
          // Opened again behind what has come, the stream begins with what was lost.
          this.#stream.abort();
        } else if (set !== null) {
          this.#line.watermark = set.watermark || this.#line.watermark;
          this.store.patch(applySet(this.store.value, set.activities, Date.now()));
          this.mail.remove(echoIn(set.activities));
          this.#marks.update();
        }
      },
    };
  }

  /** Posts what is worth saying now or not at all. */
  signal(activity: object): void {
    if (this.#line.conversationId !== '' && this.store.value.line === 'online') {
      void this.#line.post(activity);
    }
  }
}
