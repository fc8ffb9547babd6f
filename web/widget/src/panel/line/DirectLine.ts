import type { ActivitySet } from '@omnichannel/shared/protocol/activity';
import { fieldsOf, textOf } from '@omnichannel/shared/protocol/fields';
import type { SessionKeeper } from '../session/SessionKeeper';
import { type Answer, type Failure, jsonBody, request } from './request';
import { sendForm, type Watch } from './sendForm';

const base = '/v3/directline';

/** The Direct Line calls of one visitor, each with the session's token. */
export class DirectLine {
  watermark = '';
  #joined = '';
  #unknown = '';
  readonly #sessions: SessionKeeper;

  constructor(sessions: SessionKeeper) {
    this.#sessions = sessions;
  }

  /** The conversation this panel has joined, or empty. */
  get conversationId(): string {
    return this.#joined;
  }

  /** Forgets the conversation, so that the next ticket joins one. */
  leave(): void {
    this.#joined = '';
    this.watermark = '';
  }

  /** The address of a stream: of a new conversation, of the visitor's open one, or of the one already joined. */
  async ticket(): Promise<Answer<string>> {
    const session = await this.#sessions.get();
    if (session.kind !== 'ok') {
      return session;
    }

    const { conversationId, open, userId } = session.value;
    if (this.#joined !== conversationId) {
      // A session that came after the token was refused may belong to another conversation, or to none yet.
      this.leave();
    }

    const resume = this.#joined || (open && conversationId !== this.#unknown ? conversationId : '');
    if (resume === '') {
      return this.#join('POST', '/conversations', { user: { id: userId }, locale: navigator.language });
    }

    // Zero replays the whole history; the stream itself removes what is already known.
    const watermark = encodeURIComponent(this.watermark || '0');
    return this.#join('GET', `${pathOf(resume)}?watermark=${watermark}`);
  }

  /** Whether a set was lost on the way before this one. */
  hasMissed({ after }: ActivitySet): boolean {
    return Number(after) > Number(this.watermark);
  }

  /** Posts an activity; answers its id. */
  post(activity: object): Promise<Answer<string>> {
    return this.#send(() => this.#json('POST', `${pathOf(this.#joined)}/activities`, activity));
  }

  /** Posts a message with files; answers its id. Files find their attachment by name. */
  upload(activity: object, files: readonly File[], watch: Watch): Promise<Answer<string>> {
    const form = new FormData();
    const description = new Blob([JSON.stringify(activity)], { type: 'application/vnd.microsoft.activity' });
    form.append('activity', description, 'blob');
    for (const file of files) {
      form.append('file', file, file.name);
    }

    const userId = encodeURIComponent(this.#sessions.current?.userId ?? '');
    const url = `${base}${pathOf(this.#joined)}/upload?userId=${userId}`;
    return this.#send(() => this.#withToken((token) => sendForm(url, token, form, watch)));
  }

  async #send(call: () => Promise<Answer<unknown>>): Promise<Answer<string>> {
    const session = await this.#sessions.get();
    if (session.kind === 'ok' && session.value.conversationId !== this.#joined) {
      // The session was replaced meanwhile, and the next ticket has yet to say where this belongs.
      return { kind: 'later', wait: 0 };
    }

    const joined = this.#joined;
    const answer = await call();
    if (answer.kind === 'refused' && joined !== this.#joined) {
      // A refusal of the conversation that was left meanwhile says nothing about this one.
      return { kind: 'later', wait: 0 };
    }

    return answer.kind === 'ok' ? { ...answer, value: textOf(fieldsOf(answer.value).id) } : answer;
  }

  async #join(method: string, path: string, body?: object): Promise<Answer<string>> {
    const answer = await this.#json(method, path, body);
    if (answer.kind !== 'ok') {
      return this.#afterFailedJoin(answer, method);
    }

    const fields = fieldsOf(answer.value);
    this.#joined = textOf(fields.conversationId);
    this.#sessions.useConversation(this.#joined, textOf(fields.token));
    this.#unknown = '';
    const streamUrl = textOf(fields.streamUrl);
    return streamUrl === '' ? { kind: 'later', wait: 0 } : { ...answer, value: streamUrl };
  }

  #afterFailedJoin(answer: Failure, method: string): Answer<string> {
    if (answer.kind !== 'refused' || (answer.status !== 401 && answer.status !== 404)) {
      return answer;
    }

    // The conversation is gone: ask again who we are, and do not try to resume this one a second time.
    if (method === 'GET') {
      this.#unknown = this.#joined || (this.#sessions.current?.conversationId ?? '');
      this.leave();
    }

    this.#sessions.drop(this.#sessions.current?.token ?? '');
    return { kind: 'later', wait: 0 };
  }

  #json(method: string, path: string, body?: object): Promise<Answer<unknown>> {
    const json = body && jsonBody(body);
    return this.#withToken((token) => {
      const headers = { ...json?.headers, authorization: `Bearer ${token}` };
      return request(base + path, { method, ...json, headers });
    });
  }

  async #withToken(call: (token: string) => Promise<Answer<unknown>>): Promise<Answer<unknown>> {
    const session = await this.#sessions.get();
    if (session.kind !== 'ok') {
      return session;
    }

    const { token } = session.value;
    const answer = await call(token);
    if (answer.kind === 'refused' && answer.status === 403) {
      this.#sessions.drop(token);
      return { kind: 'later', wait: 0 };
    }

    return answer;
  }
}

function pathOf(conversationId: string): string {
  return `/conversations/${encodeURIComponent(conversationId)}`;
}
