import { describe, expect, it } from 'vitest';
import { originOf } from './hostLink';

describe('the origin of the host page', () => {
  it.each(['https://shop.example', 'http://127.0.0.1:8080'])('%s is one', (text) => {
    expect(originOf(text)).toBe(text);
  });

  it.each([
    '',
    '*',
    'null',
    '/',
    'https://shop.example/',
    'https://shop.example/path',
    'https://SHOP.example',
    'file://',
    'data:,x',
  ])('%j is none, so nothing is ever posted to it', (text) => {
    expect(originOf(text)).toBeNull();
  });
});
