import { describe, expect, it } from 'vitest';
import { isShownInline, safeFileUrl } from './safeFileUrl';
import { withUniqueNames } from './withUniqueNames';

describe('the address of a file', () => {
  it.each([
    ['/files/1', 'http://hub.example/files/1'],
    ['http://hub.example/files/1', 'http://hub.example/files/1'],
    ['https://cdn.example/a.png', 'https://cdn.example/a.png'],
  ])('%s may be loaded', (url, href) => {
    expect(safeFileUrl(url, 'http://hub.example')).toBe(href);
  });

  it.each(['', 'javascript:alert(1)', 'data:text/html,x', 'http://intranet.example/a', 'blob:https://x', 'file:///x'])(
    '%j may not',
    (url) => {
      expect(safeFileUrl(url, 'http://hub.example')).toBeNull();
    },
  );

  it.each([
    ['image/png', true],
    ['image/JPEG', true],
    ['image/webp; q=1', true],
    ['image/svg+xml', false],
    ['text/html', false],
    ['', false],
  ])('a file of type "%s" is shown in the message: %s', (type, shown) => {
    expect(isShownInline(type)).toBe(shown);
  });
});

describe('names of files in one message', () => {
  it('differ, and keep their extension', () => {
    const files = ['a.png', 'a.png', 'b', 'b', 'a.png'].map((name) => new File(['x'], name, { type: 'image/png' }));
    const unique = withUniqueNames(files);
    expect(unique.map(({ name }) => name)).toEqual(['a.png', 'a (2).png', 'b', 'b (2)', 'a (3).png']);
    expect(unique.every(({ type }) => type === 'image/png')).toBe(true);
  });
});
