// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Chat } from './Chat';

const anna = { id: 'op1', name: 'Anna', role: 'bot' };

/** A socket that the test holds the other end of. */
class FakeSocket extends EventTarget {
  static last: FakeSocket;
  answers = true;
  readonly sent: string[] = [];
  readonly url: string;

  constructor(url: string) {
    super();
    this.url = url;
    FakeSocket.last = this;
    queueMicrotask(() => this.dispatchEvent(new Event('open')));
  }

  send(text: string): void {
    this.sent.push(text);
    if (this.answers) {
      queueMicrotask(() => this.#frame({ activities: [], watermark: '', after: '' }));
    }
  }

  close(): void {
    this.dispatchEvent(new Event('close'));
  }

  push(...activities: object[]): void {
    this.#frame({ activities, watermark: '9' });
  }

  /** A set behind one that never came. */
  pushAfter(after: string, ...activities: object[]): void {
    this.#frame({ activities, watermark: String(Number(after) + 1), after });
  }

  #frame(set: object): void {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(set) }));
  }
}

interface Posted {
  readonly type: string;
  readonly name?: string;
  readonly text?: string;
  readonly value?: {
    readonly activityId?: string;
    readonly url?: string;
    readonly score?: number;
    readonly comment?: string;
  };
  readonly channelData?: { readonly clientActivityID: string };
}

/** A hub for one visitor; `refuse` answers the next posts with a status. */
function hub() {
  const calls: string[] = [];
  const posted: Posted[] = [];
  const state = { conversation: 1, refuse: 0 };
  const answer = (url: string, body: string): [number, object] => {
    if (url.endsWith('/session')) {
      state.conversation += JSON.parse(body).startAgain ? 1 : 0;
      return [200, { secret: 's', token: `t${calls.length}`, userId: 'dl_1', open: false }];
    }
    if (url.endsWith('/activities')) {
      posted.push(JSON.parse(body));
      return state.refuse > 0 ? [state.refuse, {}] : [200, { id: `c${state.conversation}|${100 + posted.length}` }];
    }
    return [201, { conversationId: `c${state.conversation}`, streamUrl: 'wss://hub.example/s' }];
  };
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    calls.push(`${init.method ?? 'GET'} ${url}`);
    const [status, body] = answer(url, String(init.body));
    return Promise.resolve(new Response(JSON.stringify(body), { status }));
  });
  return { calls, posted, state, messages: () => posted.filter(({ type }) => type === 'message') };
}

async function connected() {
  const played = hub();
  const chat = new Chat('k1');
  chat.connect();
  await vi.advanceTimersByTimeAsync(10);
  FakeSocket.last.push();
  const texts = () => chat.store.value.transcript.entries.map((entry) => (entry.kind === 'message' ? entry.text : ''));
  const fates = () => chat.store.value.outgoing.map(({ delivery }) => delivery.kind);
  return { ...played, chat, texts, fates };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  vi.stubGlobal('WebSocket', FakeSocket);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  localStorage.clear();
});

describe('the chat', () => {
  it('makes no conversation and asks nothing before it is opened', async () => {
    const { calls } = hub();
    await new Chat('k1').connectIfOpen();
    expect(calls).toEqual([]);
  });

  it('shows an own message at once, and once only when its echo comes', async () => {
    const { chat, fates, texts, posted } = await connected();
    chat.send('Hello', []);
    expect(fates()).toEqual(['sending']);
    await vi.advanceTimersByTimeAsync(10);
    expect(fates()).toEqual(['sent']);
    const channelData = posted[0]?.channelData;
    FakeSocket.last.push({
      type: 'message',
      id: 'c1|1',
      text: 'Hello',
      from: { id: 'dl_1', role: 'user' },
      channelData,
    });
    expect(fates()).toEqual([]);
    expect(texts()).toEqual(['Hello']);
  });

  it('takes an echo without the client id by the id of the answer', async () => {
    const { chat, fates } = await connected();
    chat.send('Hello', []);
    await vi.advanceTimersByTimeAsync(10);
    FakeSocket.last.push({ type: 'message', id: 'c1|101', text: 'Hello', from: { id: 'dl_1', role: 'user' } });
    expect(fates()).toEqual([]);
  });

  it('keeps what is written while the line is down and sends it once', async () => {
    const { chat, fates, messages, state } = await connected();
    state.refuse = 503;
    FakeSocket.last.close();
    await vi.advanceTimersByTimeAsync(0);
    expect(chat.store.value.line).toBe('reconnecting');
    chat.send('Hello', []);
    await vi.advanceTimersByTimeAsync(5_000);
    state.refuse = 0;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fates()).toEqual(['sent']);
    expect(new Set(messages().map(({ channelData }) => channelData?.clientActivityID)).size).toBe(1);
  });

  it('reconnects with the watermark of the last frame', async () => {
    const { calls } = await connected();
    FakeSocket.last.close();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(calls.at(-1)).toBe('GET /v3/directline/conversations/c1?watermark=9');
  });

  it('asks with empty frames whether anybody is there', async () => {
    await connected();
    const socket = FakeSocket.last;
    await vi.advanceTimersByTimeAsync(41_000);
    expect(socket.sent).toHaveLength(21);
    expect(new Set(socket.sent)).toEqual(new Set(['']));
    expect(FakeSocket.last).toBe(socket);
  });

  it('asks seldom while nobody can see it, and at once when somebody does again', async () => {
    await connected();
    const seen = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    await vi.advanceTimersByTimeAsync(3_000);
    const before = FakeSocket.last.sent.length;
    await vi.advanceTimersByTimeAsync(18_000);
    expect(FakeSocket.last.sent).toHaveLength(before);
    seen.mockRestore();
    document.dispatchEvent(new Event('visibilitychange'));
    expect(FakeSocket.last.sent).toHaveLength(before + 1);
  });

  it('leaves a socket on which nobody answers, and hears nothing from it any more', async () => {
    const { calls, chat, texts } = await connected();
    const dead = FakeSocket.last;
    dead.answers = false;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(calls.at(-1)).toBe('GET /v3/directline/conversations/c1?watermark=9');
    expect(FakeSocket.last).not.toBe(dead);
    expect(chat.store.value.line).toBe('online');
    dead.push({ type: 'message', id: 'c1|9', text: 'late', from: anna });
    expect(texts()).toEqual([]);
  });

  it('opens the stream again behind what has come when a set was lost', async () => {
    const { calls, texts } = await connected();
    FakeSocket.last.pushAfter('10', { type: 'message', id: 'c1|11', text: 'second', from: anna });
    expect(texts()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(calls.at(-1)).toBe('GET /v3/directline/conversations/c1?watermark=9');
    FakeSocket.last.pushAfter('9', { type: 'message', id: 'c1|10', text: 'first', from: anna });
    FakeSocket.last.pushAfter('10', { type: 'message', id: 'c1|11', text: 'second', from: anna });
    expect(texts()).toEqual(['first', 'second']);
  });

  it('counts what nobody has looked at, and tells the hub when somebody does', async () => {
    const { chat, posted } = await connected();
    FakeSocket.last.push({ type: 'message', id: 'c1|4', text: 'Hi', from: anna });
    expect(chat.store.value.unread).toBe(1);
    chat.look(true);
    expect(chat.store.value.unread).toBe(0);
    FakeSocket.last.push({ type: 'message', id: 'c1|5', text: 'there', from: anna });
    FakeSocket.last.push({ type: 'message', id: 'c1|6', text: '?', from: anna });
    await vi.advanceTimersByTimeAsync(3_000);
    const read = posted.filter(({ name }) => name === 'omnichannel.read').map(({ value }) => value?.activityId);
    expect(read).toEqual(['c1|4', 'c1|6']);
  });

  it('sends typing at most every three seconds, and never late', async () => {
    const { chat, posted } = await connected();
    for (let second = 0; second < 6; second++) {
      chat.typed('Hello');
      await vi.advanceTimersByTimeAsync(1_000);
    }
    // A signal after the visitor has stopped would keep alive a chat that is ending.
    await vi.advanceTimersByTimeAsync(10_000);
    expect(posted.filter(({ type }) => type === 'typing')).toHaveLength(2);
  });

  it('tells the page once, and again when it changes', async () => {
    const { chat, posted } = await connected();
    const page = { url: 'https://shop.example/a', title: 'A', referrer: '' };
    chat.setPage(page);
    chat.setPage({ ...page });
    chat.setPage({ ...page, url: 'https://shop.example/b' });
    await vi.advanceTimersByTimeAsync(10);
    const urls = posted.filter(({ name }) => name === 'omnichannel.page').map(({ value }) => value?.url);
    expect(urls).toEqual(['https://shop.example/a', 'https://shop.example/b']);
  });

  it('starts anew with what the closed conversation did not take', async () => {
    const { chat, texts, fates, state, messages } = await connected();
    FakeSocket.last.push({ type: 'message', id: 'c1|1', text: 'Bye', from: anna });
    FakeSocket.last.push({ type: 'event', id: 'c1|2', name: 'omnichannel.ended', value: { reason: 'resolved' } });
    state.refuse = 409;
    chat.send('One more thing', []);
    await vi.advanceTimersByTimeAsync(10);
    expect(chat.store.value.closedForGood).toBe(true);

    state.refuse = 0;
    await chat.startAgain();
    await vi.advanceTimersByTimeAsync(10);
    expect(texts()).toEqual([]);
    expect(chat.store.value.closedForGood).toBe(false);
    expect(fates()).toEqual(['sent']);
    expect(messages().map(({ text }) => text)).toEqual(['One more thing', 'One more thing']);
  });

  it('brings a rating of an end to the hub, remembers it beyond a reload, and asks again after the next end', async () => {
    const { chat, posted, state } = await connected();
    const ends = (sequence: number) =>
      FakeSocket.last.push({
        type: 'event',
        id: `c1|${sequence}`,
        name: 'omnichannel.ended',
        value: { reason: 'resolved' },
      });
    ends(5);
    state.refuse = 503;
    expect(await chat.ratings.rate(4, 'Quick')).toBe(false);
    expect(chat.ratings.known).toBe(false);

    state.refuse = 0;
    expect(await chat.ratings.rate(4, 'Quick')).toBe(true);
    expect(posted.at(-1)).toMatchObject({ name: 'omnichannel.rating', value: { score: 4, comment: 'Quick' } });
    const again = new Chat('k1');
    again.connect();
    await vi.advanceTimersByTimeAsync(10);
    ends(5);
    expect(again.ratings.known).toBe(true);

    ends(9);
    expect(again.ratings.known).toBe(false);
  });
});
