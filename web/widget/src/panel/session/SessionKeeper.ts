import { fieldsOf, textOf } from '@omnichannel/shared/protocol/fields';
import type { PageInfo } from '../../frame/frameMessages';
import { oneTabAtATime } from '../line/oneTabAtATime';
import { type Answer, request } from '../line/request';
import { forgetVisitor } from './forgetVisitor';
import { keptText } from './keptText';
import { onStored } from './onStored';
import { openSession, type Session } from './openSession';

const refreshRetry = 20_000;

/** Holds the visitor's session: opens it, keeps its token fresh, and replaces it when the hub no longer knows it. */
export class SessionKeeper {
  page: PageInfo | null = null;
  /** Called when the hub refused the session's token: whatever was built on it must be built again. */
  dropped: () => void = () => {};
  /** Called when the hub has looked at an identity. */
  identified: (ok: boolean) => void = () => {};
  /** Shows nothing any more of who was here: everything that this page holds goes with it. */
  startClean: () => void = () => location.reload();
  readonly #key: string;
  readonly #secret;
  readonly #known;
  #identity: string | null = null;
  #session: Session | null = null;
  #opening: Promise<Answer<Session>> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(key: string) {
    this.#key = key;
    this.#secret = keptText(`omnichannel:${key}:secret`);
    const known = `omnichannel:${key}:identified`;
    this.#known = keptText(known);
    onStored(known, () => this.startClean());
  }

  get current(): Session | null {
    return this.#session;
  }

  get knowsVisitor(): boolean {
    return this.#secret.read() !== null || this.#identity !== null;
  }

  /** Whether the visitor is somebody the page has named, so that nobody else may see what is theirs. */
  get isIdentified(): boolean {
    return this.#known.read() !== null;
  }

  /** Takes who the visitor is, signed by the page's server; the next session is opened with it, and that is now. */
  present(identity: string): void {
    this.#identity = identity;
    this.drop(this.#session?.token ?? '');
  }

  /** Takes that the visitor has signed out. Somebody whom the page has named leaves nothing behind. */
  signOut(): void {
    if (this.isIdentified) {
      forgetVisitor(this.#key);
      this.startClean();
    } else {
      this.#identity = null;
      this.identified(true);
    }
  }

  /** The session, opened if need be. Callers at the same time share one call. */
  async get(): Promise<Answer<Session>> {
    return this.#session === null ? this.open(false) : { kind: 'ok', status: 200, value: this.#session };
  }

  /** Opens a session even where one is held; `startAgain` asks for a new conversation. */
  open(startAgain: boolean): Promise<Answer<Session>> {
    if (startAgain && this.#opening !== null) {
      return this.#opening.then(() => this.open(true));
    }

    // The secret is rotated with every session, so two tabs must not spend the same one at the same time.
    this.#opening ??= oneTabAtATime(`omnichannel:${this.#key}:session`, () => this.#open(startAgain)).finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  /** Drops a session whose token was refused. A newer one that has come meanwhile stays. */
  drop(token: string): void {
    if (this.#session?.token === token) {
      this.#session = null;
      clearTimeout(this.#timer);
      this.dropped();
    }
  }

  /** Takes what came with a joined conversation: its id, and a fresh token if there was one. */
  useConversation(conversationId: string, token: string): void {
    if (this.#session !== null) {
      this.#session = { ...this.#session, conversationId, token: token || this.#session.token };
    }
  }

  async #open(startAgain: boolean): Promise<Answer<Session>> {
    const { page } = this;
    const identity = this.#identity;
    const answer = await openSession(this.#key, {
      secret: this.#secret.read(),
      startAgain,
      locale: navigator.language,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      page,
      identity,
    });
    if (identity !== this.#identity) {
      // Somebody signed in or out meanwhile: this session is not theirs.
      return this.#open(startAgain);
    }

    if (identity !== null && answer.kind === 'refused' && answer.code === 'identity-refused') {
      return this.#withoutIdentity(startAgain);
    }

    if (answer.kind === 'ok') {
      this.#take(answer.value, identity !== null);
    }

    return answer;
  }

  #take(session: Session, presented: boolean): void {
    const before = this.#known.read();
    const isSomebodyElse = before !== null && before !== session.userId;
    if (isSomebodyElse) {
      forgetVisitor(this.#key);
    }

    this.#session = session;
    // From now on the secret stands for the identity, which soon expires.
    this.#identity = null;
    this.#secret.write(session.secret || this.#secret.read());
    this.#known.write(session.identified ? session.userId : null);
    this.#refreshIn(session.expiresIn * 500);
    if (isSomebodyElse) {
      this.startClean();
    } else if (presented) {
      this.identified(true);
    }
  }

  /** Whoever the page meant, it is not proven to be the one whose secret is kept here. */
  #withoutIdentity(startAgain: boolean): Promise<Answer<Session>> {
    this.#identity = null;
    this.identified(false);
    if (this.isIdentified) {
      forgetVisitor(this.#key);
      this.startClean();
    }

    return this.#open(startAgain);
  }

  #refreshIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#refresh(), milliseconds);
  }

  async #refresh(): Promise<void> {
    const session = this.#session;
    if (session === null) {
      return;
    }

    const headers = { authorization: `Bearer ${session.token}` };
    const answer = await request('/v3/directline/tokens/refresh', { method: 'POST', headers });
    if (answer.kind === 'ok') {
      this.useConversation(session.conversationId, textOf(fieldsOf(answer.value).token));
      this.#refreshIn(session.expiresIn * 500);
    } else if (answer.kind === 'later') {
      this.#refreshIn(refreshRetry);
    } else {
      this.drop(session.token);
    }
  }
}
