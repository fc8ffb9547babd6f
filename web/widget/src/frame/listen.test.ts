// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { listen } from './listen';

const hub = 'https://hub.example';

/** What a side hears when one message arrives. */
function heard(event: MessageEventInit, peerWindow: Window | null = window): readonly string[] {
  const all: string[] = [];
  const read = (data: unknown) => (typeof data === 'string' ? data : null);
  listen({ window: () => peerWindow, origin: hub }, read, (message) => all.push(message));
  dispatchEvent(new MessageEvent('message', { data: 'hello', origin: hub, source: window, ...event }));
  return all;
}

describe('listening to the other frame', () => {
  it('hears its peer', () => {
    expect(heard({})).toEqual(['hello']);
  });

  it.each(['https://evil.example', 'http://hub.example', 'https://hub.example.evil.example', 'null', ''])(
    'does not hear the origin "%s"',
    (origin) => {
      expect(heard({ origin })).toEqual([]);
    },
  );

  it('does not hear another window of the right origin', () => {
    expect(heard({ source: null })).toEqual([]);
    expect(heard({}, null)).toEqual([]);
  });

  it('does not hear what it cannot read', () => {
    expect(heard({ data: { toString: () => 'hello' } })).toEqual([]);
  });
});
