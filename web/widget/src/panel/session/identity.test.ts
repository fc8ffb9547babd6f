// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SessionKeeper } from './SessionKeeper';

const bodies: { secret: string | null; identity: string | null }[] = [];
let answers: readonly [number, object][] = [];

const session = (fields: object) => ({
  secret: 's1',
  token: 't1',
  expiresIn: 1800,
  conversationId: 'c1',
  open: true,
  userId: 'dl_1',
  ...fields,
});

/** A keeper whose hub answers in turn; what it told is in `told`, and how often it began clean in `cleaned`. */
function keeper(...inTurn: readonly [number, object][]) {
  answers = inTurn;
  const sessions = new SessionKeeper('k');
  const told: boolean[] = [];
  const cleaned = vi.fn();
  sessions.identified = (ok) => told.push(ok);
  sessions.startClean = cleaned;
  return { sessions, told, cleaned };
}

beforeEach(() => {
  bodies.length = 0;
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    bodies.push(JSON.parse(String(init.body)));
    const [status, body] = answers[bodies.length - 1] ?? [503, {}];
    return Promise.resolve(new Response(JSON.stringify(body), { status }));
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
  sessionStorage.clear();
});

describe('who the visitor is', () => {
  it('is shown to the hub once, then the secret stands for it', async () => {
    const { sessions, told } = keeper([200, session({ identified: true })], [200, session({ identified: true })]);
    sessions.present('signed');
    await sessions.get();
    await sessions.open(false);
    expect(bodies.map(({ identity }) => identity)).toEqual(['signed', null]);
    expect(bodies[1]?.secret).toBe('s1');
    expect(told).toEqual([true]);
    expect(sessions.isIdentified).toBe(true);
  });

  it('is somebody else: what the one before has left is removed, and the page begins anew', async () => {
    localStorage.setItem('omnichannel:k:identified', 'dl_1');
    localStorage.setItem('omnichannel:k:outbox', '["unsent"]');
    sessionStorage.setItem('omnichannel:k:draft', 'half a sentence');
    localStorage.setItem('omnichannel:other:secret', 'not ours');
    const { sessions, cleaned } = keeper([200, session({ identified: true, userId: 'dl_2', secret: 's2' })]);
    sessions.present('signed by another');
    await sessions.get();
    expect(cleaned).toHaveBeenCalledOnce();
    expect(localStorage.getItem('omnichannel:k:outbox')).toBeNull();
    expect(sessionStorage.getItem('omnichannel:k:draft')).toBeNull();
    expect(localStorage.getItem('omnichannel:k:secret')).toBe('s2');
    expect(localStorage.getItem('omnichannel:other:secret')).toBe('not ours');
  });

  it('is refused: the chat goes on without it, as nobody', async () => {
    const refusal = { type: 'urn:omnichannel:identity-refused' };
    const { sessions, told, cleaned } = keeper([401, refusal], [200, session({ userId: 'dl_9' })]);
    sessions.present('forged');
    const answer = await sessions.get();
    expect(answer.kind).toBe('ok');
    expect(told).toEqual([false]);
    expect(cleaned).not.toHaveBeenCalled();
    expect(bodies.map(({ identity }) => identity)).toEqual(['forged', null]);
  });

  it('is refused where somebody was known: nothing of theirs is kept', async () => {
    localStorage.setItem('omnichannel:k:identified', 'dl_1');
    localStorage.setItem('omnichannel:k:secret', 's1');
    const { sessions, cleaned } = keeper([401, { type: 'urn:omnichannel:identity-refused' }], [200, session({})]);
    sessions.present('forged');
    await sessions.get();
    expect(cleaned).toHaveBeenCalledOnce();
    expect(bodies[1]?.secret).toBeNull();
  });

  it('signs out: a known visitor leaves nothing, an unknown one keeps their chat', () => {
    localStorage.setItem('omnichannel:k:secret', 's1');
    const stranger = keeper();
    stranger.sessions.signOut();
    expect(localStorage.getItem('omnichannel:k:secret')).toBe('s1');
    expect(stranger.told).toEqual([true]);

    localStorage.setItem('omnichannel:k:identified', 'dl_1');
    const known = keeper();
    known.sessions.signOut();
    expect(localStorage.getItem('omnichannel:k:secret')).toBeNull();
    expect(known.cleaned).toHaveBeenCalledOnce();
  });
});
