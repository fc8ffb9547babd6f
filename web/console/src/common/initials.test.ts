import { describe, expect, it } from 'vitest';
import { initials } from './initials';

describe('initials', () => {
  it.each([
    ['Vera Brandt', 'VB'],
    ['Ana María de la Cruz', 'AC'],
    ['Cher', 'C'],
    ['42 (guest)', ''],
    ['', ''],
    ['élodie', 'É'],
  ])('of %s are %s', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});
