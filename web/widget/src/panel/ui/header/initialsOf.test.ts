import { describe, expect, it } from 'vitest';
import { initialsOf } from './initialsOf';

describe('initials', () => {
  it.each([
    ['Anna Maria Berg', 'AB'],
    ['anna', 'A'],
    ['  Jean-Luc  ', 'JL'],
    ['اسماء علي', 'اع'],
    ['🌟 Shop', 'S'],
    ['<img src=x>', 'S'],
    ['', '·'],
    ['***', '·'],
  ])('of %j are %s', (name, letters) => {
    expect(initialsOf(name)).toBe(letters);
  });
});
