import { describe, expect, it } from 'vitest';
import { matchWords } from './matchWords';

const best = (typed: string, ...texts: string[]) =>
  texts
    .map((text) => ({ text, score: matchWords(text, typed)?.score ?? Number.NEGATIVE_INFINITY }))
    .sort((one, other) => other.score - one.score)[0]?.text;

describe('looking for words', () => {
  it.each([
    ['End now', 'en', true],
    ['End now', 'edn', true],
    ['End now', 'nde', false],
    ['Übernehmen', 'uber', true],
    ['Take over', '  ', true],
    ['Take over', 'overt', false],
  ])('%s is found by %s: %s', (text, typed, found) => {
    expect(matchWords(text, typed) !== null).toBe(found);
  });

  it('likes the beginnings of words best', () => {
    expect(best('ta', 'Chat', 'Take over', 'Start')).toBe('Take over');
    expect(best('en', 'Open the queue', 'End now')).toBe('End now');
  });

  it('likes letters that follow each other better than scattered ones', () => {
    expect(best('out', 'Go to the unread chat', 'Sign out')).toBe('Sign out');
  });

  it('says where the letters are', () => {
    expect(matchWords('Sign out', 'out')?.at).toEqual([5, 6, 7]);
  });
});
