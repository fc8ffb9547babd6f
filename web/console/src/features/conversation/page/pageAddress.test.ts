import { describe, expect, it } from 'vitest';
import { pageAddress } from './pageAddress';

describe('the address of a page', () => {
  it.each([
    ['https://shop.example/orders?id=7', 'https://shop.example/orders?id=7'],
    [' shop.example/help ', 'https://shop.example/help'],
    ['shop.example:8443/help', 'https://shop.example:8443/help'],
    ['http://localhost:5000/', 'http://localhost:5000/'],
  ])('of %j is %s', (text, address) => expect(pageAddress(text)).toBe(address));

  it.each(['', 'help', 'two words', 'javascript:alert(1)', 'mailto:a@b.example', 'https://bank.example@shop.example/'])(
    'is none in %j',
    (text) => expect(pageAddress(text)).toBeNull(),
  );
});
