import { describe, expect, it } from 'vitest';
import { readToLoader, readToPanel, seal } from './frameMessages';

const page = { url: 'https://shop.example/', title: 'Shop', referrer: '' };

describe('messages between page and panel', () => {
  it.each([{ kind: 'page', page } as const, { kind: 'visible', visible: true, focus: false } as const])(
    'the panel reads what the loader seals: $kind',
    (message) => {
      expect(readToPanel(seal(message))).toEqual(message);
    },
  );

  it.each([{ kind: 'ready' } as const, { kind: 'close' } as const, { kind: 'unread', count: 3 } as const])(
    'the loader reads what the panel seals: $kind',
    (message) => {
      expect(readToLoader(seal(message))).toEqual(message);
    },
  );

  it.each([
    undefined,
    null,
    '',
    'hello',
    '[]',
    '{}',
    { omnichannel: 1, kind: 'close' },
    '{"kind":"close"}',
    '{"omnichannel":2,"kind":"close"}',
    '{"omnichannel":1,"kind":"open"}',
    '{"omnichannel":1,"kind":"unread","count":-1}',
    '{"omnichannel":1,"kind":"unread","count":"9"}',
    '{"omnichannel":1,"kind":"page","page":null}',
    '{"omnichannel":1,"kind":"visible","visible":"yes"}',
  ])('%j is ignored on both sides', (data) => {
    expect(readToPanel(data)).toBeNull();
    expect(readToLoader(data)).toBeNull();
  });

  it('a page with fields of the wrong kind reads as empty words', () => {
    const data = JSON.stringify({ omnichannel: 1, kind: 'page', page: { url: { a: 1 }, title: 7 } });
    expect(readToPanel(data)).toEqual({ kind: 'page', page: { url: '', title: '', referrer: '' } });
  });
});
