import { describe, expect, it } from 'vitest';
import { readToLoader, readToPanel, seal } from './frameMessages';

const page = { url: 'https://shop.example/', title: 'Shop', referrer: '' };

describe('messages between page and panel', () => {
  it.each([
    { kind: 'page', page } as const,
    { kind: 'visible', visible: true, focus: false } as const,
    { kind: 'identity', token: 'a.b.c' } as const,
    { kind: 'identity', token: null } as const,
    { kind: 'options', options: { accent: '#123456', side: 'left' } } as const,
  ])('the panel reads what the loader seals: $kind', (message) => {
    expect(readToPanel(seal(message))).toEqual(message);
  });

  it.each([
    { kind: 'ready' } as const,
    { kind: 'close' } as const,
    { kind: 'ended' } as const,
    { kind: 'unread', count: 3 } as const,
    { kind: 'message', by: 'bot' } as const,
    { kind: 'identity', ok: false } as const,
  ])('the loader reads what the panel seals: $kind', (message) => {
    expect(readToLoader(seal(message))).toEqual(message);
  });

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
    '{"omnichannel":1,"kind":"identity","token":""}',
    '{"omnichannel":1,"kind":"identity","token":7}',
    `{"omnichannel":1,"kind":"identity","token":"${'x'.repeat(4_097)}"}`,
    '{"omnichannel":1,"kind":"options","options":[]}',
    '{"omnichannel":1,"kind":"page","page":null}',
    '{"omnichannel":1,"kind":"visible","visible":"yes"}',
  ])('%j is ignored on both sides', (data) => {
    expect(readToPanel(data)).toBeNull();
    expect(readToLoader(data)).toBeNull();
  });

  it('options that are not right are left out', () => {
    const options = { accent: 'red;}', side: 'top', offsetX: 999, theme: 'dark', title: 'x'.repeat(241), more: 1 };
    const data = JSON.stringify({ omnichannel: 1, kind: 'options', options });
    expect(readToPanel(data)).toEqual({ kind: 'options', options: { theme: 'dark' } });
  });

  it('a page with fields of the wrong kind reads as empty words', () => {
    const data = JSON.stringify({ omnichannel: 1, kind: 'page', page: { url: { a: 1 }, title: 7 } });
    expect(readToPanel(data)).toEqual({ kind: 'page', page: { url: '', title: '', referrer: '' } });
  });
});
