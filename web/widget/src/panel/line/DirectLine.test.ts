// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SessionKeeper } from '../session/SessionKeeper';
import { DirectLine } from './DirectLine';

interface Reply {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** Plays a hub: each route answers from its list, the last answer again and again. */
function hub(routes: Record<string, readonly Reply[]>) {
  const calls: string[] = [];
  const tokens: (string | null)[] = [];
  const left = new Map(Object.entries(routes).map(([route, replies]) => [route, [...replies]]));
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    const call = `${init.method ?? 'GET'} ${url}`;
    calls.push(call);
    tokens.push(new Headers(init.headers).get('authorization'));
    const replies = left.get(call) ?? [];
    const reply = replies.length > 1 ? replies.shift() : replies[0];
    const { status = 200, body, headers = {} } = reply ?? { status: 404 };
    return Promise.resolve(new Response(JSON.stringify(body ?? {}), { status, headers }));
  });
  const sessions = new SessionKeeper('k1');
  return { calls, tokens, sessions, line: new DirectLine(sessions) };
}

const session = (fields: object = {}) => ({ body: { secret: 's1', token: 't1', userId: 'dl_1', ...fields } });
const joined = { body: { conversationId: 'c1', token: 't2', streamUrl: 'wss://hub.example/1' } };
const opening = 'POST /widget/k1/session';
const making = 'POST /v3/directline/conversations';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  localStorage.clear();
});

describe('joining a conversation', () => {
  it('makes one for a new visitor and uses the token that came with it', async () => {
    const { line, calls, tokens } = hub({
      [opening]: [session()],
      [making]: [joined],
      'POST /v3/directline/conversations/c1/activities': [{ body: { id: 'c1|1' } }],
    });
    expect(await line.ticket()).toMatchObject({ kind: 'ok', value: 'wss://hub.example/1' });
    expect(await line.post({ type: 'message' })).toMatchObject({ kind: 'ok', value: 'c1|1' });
    expect(calls.slice(0, 2)).toEqual([opening, making]);
    expect(tokens).toEqual([null, 'Bearer t1', 'Bearer t2']);
    expect(localStorage.getItem('omnichannel:k1:secret')).toBe('s1');
  });

  it('resumes an open one from the beginning', async () => {
    const { line, calls } = hub({
      [opening]: [session({ open: true, conversationId: 'c1' })],
      'GET /v3/directline/conversations/c1?watermark=0': [joined],
    });
    expect(await line.ticket()).toMatchObject({ kind: 'ok' });
    expect(calls).toHaveLength(2);
  });

  it('comes back with the watermark it has seen', async () => {
    const { line, calls } = hub({
      [opening]: [session()],
      [making]: [joined],
      'GET /v3/directline/conversations/c1?watermark=17': [joined],
    });
    await line.ticket();
    line.watermark = '17';
    expect(await line.ticket()).toMatchObject({ kind: 'ok' });
    expect(calls.at(-1)).toBe('GET /v3/directline/conversations/c1?watermark=17');
  });

  it('makes a new one when the hub has forgotten the one it named', async () => {
    const { line, calls } = hub({
      [opening]: [session({ open: true, conversationId: 'c0' })],
      'GET /v3/directline/conversations/c0?watermark=0': [{ status: 404 }],
      [making]: [joined],
    });
    expect(await line.ticket()).toMatchObject({ kind: 'later' });
    expect(await line.ticket()).toMatchObject({ kind: 'ok' });
    expect(calls.at(-1)).toBe(making);
  });

  it('makes another one when a new session names none', async () => {
    const { line, calls } = hub({
      [opening]: [session()],
      [making]: [joined],
      'GET /v3/directline/conversations/c1?watermark=17': [{ status: 403 }],
    });
    await line.ticket();
    line.watermark = '17';
    expect(await line.ticket()).toMatchObject({ kind: 'later' });
    expect(await line.ticket()).toMatchObject({ kind: 'ok' });
    expect(calls.slice(-2)).toEqual([opening, making]);
    expect(line.watermark).toBe('');
  });

  it('stays in a conversation that the new session names again', async () => {
    const resume = 'GET /v3/directline/conversations/c1?watermark=17';
    const { line, calls } = hub({
      [opening]: [session(), session({ token: 't9', conversationId: 'c1' })],
      [making]: [joined],
      [resume]: [{ status: 403 }, joined],
    });
    await line.ticket();
    line.watermark = '17';
    await line.ticket();
    expect(await line.ticket()).toMatchObject({ kind: 'ok' });
    expect(calls.slice(-2)).toEqual([opening, resume]);
  });

  it('asks for a new session with the kept secret when the token is refused', async () => {
    const { line, sessions, calls } = hub({
      [opening]: [session(), session({ token: 't9', secret: 's2' })],
      [making]: [{ status: 403 }, joined],
    });
    expect(await line.ticket()).toMatchObject({ kind: 'later' });
    expect(sessions.current).toBeNull();
    expect(await line.ticket()).toMatchObject({ kind: 'ok' });
    expect(calls).toEqual([opening, making, opening, making]);
    expect(localStorage.getItem('omnichannel:k1:secret')).toBe('s2');
  });

  it('does not send to a conversation that the new session does not name', async () => {
    const posting = 'POST /v3/directline/conversations/c1/activities';
    const { line, sessions, calls } = hub({ [opening]: [session()], [making]: [joined], [posting]: [{ status: 403 }] });
    const dropped = vi.fn();
    sessions.dropped = dropped;
    await line.ticket();
    await line.post({ type: 'message' });
    expect(dropped).toHaveBeenCalledOnce();
    expect(await line.post({ type: 'message' })).toMatchObject({ kind: 'later' });
    expect(calls).toEqual([opening, making, posting, opening]);
  });

  it('hands on what the hub refuses, and how long it wants to be left alone', async () => {
    const busy = hub({ [opening]: [{ status: 503, headers: { 'retry-after': '7' } }] });
    expect(await busy.line.ticket()).toEqual({ kind: 'later', wait: 7_000 });
    const blocked = hub({ [opening]: [{ status: 404, body: { type: 'urn:omnichannel:unknown-inbox' } }] });
    expect(await blocked.line.ticket()).toEqual({ kind: 'refused', status: 404, code: 'unknown-inbox' });
  });

  it('treats an answer without an address as a failure to be tried again', async () => {
    const { line } = hub({ [opening]: [session()], [making]: [{ body: { conversationId: 'c1' } }] });
    expect(await line.ticket()).toEqual({ kind: 'later', wait: 0 });
  });
});

describe('the session', () => {
  it('is opened once for callers at the same time', async () => {
    const { sessions, calls } = hub({ [opening]: [session()] });
    await Promise.all([sessions.get(), sessions.get(), sessions.get()]);
    expect(calls).toEqual([opening]);
  });

  it('refreshes its token at half of its life', async () => {
    const { sessions, calls } = hub({
      [opening]: [session({ expiresIn: 1800 })],
      'POST /v3/directline/tokens/refresh': [{ body: { token: 't2' } }],
    });
    await sessions.get();
    await vi.advanceTimersByTimeAsync(899_000);
    expect(calls).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sessions.current?.token).toBe('t2');
    await vi.advanceTimersByTimeAsync(900_000);
    expect(calls).toHaveLength(3);
  });

  it('is dropped when the refresh is refused, and kept when the hub is away', async () => {
    const { sessions } = hub({
      [opening]: [session()],
      'POST /v3/directline/tokens/refresh': [{ status: 502 }, { status: 403 }],
    });
    await sessions.get();
    await vi.advanceTimersByTimeAsync(900_500);
    expect(sessions.current?.token).toBe('t1');
    await vi.advanceTimersByTimeAsync(20_500);
    expect(sessions.current).toBeNull();
  });
});
