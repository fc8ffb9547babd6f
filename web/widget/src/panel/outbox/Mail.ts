import type { Answer } from '../line/request';
import type { Watch } from '../line/sendForm';
import { keptText } from '../session/keptText';
import { onStored } from '../session/onStored';
import { Outbox } from './Outbox';
import type { Outgoing } from './outgoing';
import { Uploads } from './Uploads';

/** What the mail needs from the chat. */
export interface Postman {
  /** Whether a conversation is joined; words are tried then, even on a bad line. */
  readonly joined: () => boolean;
  /** Whether the line is up; files wait for that. */
  readonly online: () => boolean;
  readonly post: (message: Outgoing) => Promise<Answer<string>>;
  readonly upload: (message: Outgoing, watch: Watch) => Promise<Answer<string>>;
  readonly changed: (outgoing: readonly Outgoing[]) => void;
}

/** Everything of the visitor that is on its way: words, which all tabs share, and this page's files. */
export class Mail {
  readonly #words: Outbox;
  readonly #files: Uploads;

  constructor(inboxKey: string, postman: Postman) {
    const name = `omnichannel:${inboxKey}:outbox`;
    const changed = () => postman.changed(this.all);
    this.#files = new Uploads({ ready: postman.online, send: postman.upload, changed });
    this.#words = new Outbox(name, keptText(name), { ready: postman.joined, send: postman.post, changed });
    onStored(name, () => this.#words.shareAgain());
  }

  /** In the order in which it was written. */
  get all(): readonly Outgoing[] {
    return [...this.#words.queue, ...this.#files.queue].sort((one, other) => (one.at < other.at ? -1 : 1));
  }

  add(message: Outgoing): void {
    this.#laneOf(message).add(message);
  }

  retry(clientId: string): void {
    this.#laneOf(this.#find(clientId)).retry(clientId);
  }

  /** Stops the files of a message that is being sent. */
  stop(clientId: string): void {
    this.#files.stop(clientId);
  }

  discard(clientId: string): void {
    this.remove((message) => message.clientId === clientId);
  }

  remove(gone: (message: Outgoing) => boolean): void {
    this.#words.remove(gone);
    this.#files.remove(gone);
  }

  /** On another page the conversation may be another one: what the ended one refused is tried again. */
  askAgain(): void {
    this.#words.askAgain();
  }

  /** Takes along to a new conversation what the old one did not take any more. */
  startOver(): void {
    this.#words.startOver();
    this.#files.startOver();
  }

  /** The line was gone and is back. */
  lineIsBack(): void {
    this.#words.shareAgain();
    this.#files.lineIsBack();
  }

  /** Sends what waits, also what other tabs have written. */
  flush(): void {
    this.#words.shareAgain();
    this.#files.flush();
  }

  #find(clientId: string): Outgoing | undefined {
    return this.all.find((message) => message.clientId === clientId);
  }

  #laneOf(message: Outgoing | undefined): Outbox | Uploads {
    return (message?.files.length ?? 0) > 0 ? this.#files : this.#words;
  }
}
