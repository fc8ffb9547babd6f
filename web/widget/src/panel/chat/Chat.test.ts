// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Chat } from './Chat';

const anna = { id: 'op1', name: 'Anna', role: 'bot' };

/** A socket that the test holds the other end of. */
class FakeSocket extends EventTarget {
  static last: FakeSocket;
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
  }

  close(): void {
    this.dispatchEvent(new Event('close'));
  }

  push(...activities: object[]): void {
    const data = JSON.stringify({ activities, watermark: '9' });
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

interface Posted {
  readonly type: string;
  readonly name?: string;
  readonly text?: string;
  readonly value?: { readonly activityId?: string; readonly url?: string };
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

  it('keeps the socket awake with empty frames', async () => {
    await connected();
    await vi.advanceTimersByTimeAsync(41_000);
    expect(FakeSocket.last.sent).toEqual(['', '']);
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
      chat.typing();
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
});
