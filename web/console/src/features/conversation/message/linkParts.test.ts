import { describe, expect, it } from 'vitest';
import { linkParts } from './linkParts';

describe('addresses in a text', () => {
  it.each([
    ['no link', ['no link']],
    ['see https://shop.example/a?b=1.', ['see ', 'https://shop.example/a?b=1', '.']],
    ['(http://a.example)', ['(', 'http://a.example', ')']],
    ['javascript:alert(1)', ['javascript:alert(1)']],
    ['', []],
  ])('%s', (text, parts) => {
    expect(linkParts(text).map((part) => part.text)).toEqual(parts);
    expect(linkParts(text).every((part) => part.kind === 'text' || /^https?:/.test(part.text))).toBe(true);
  });
});
