import { describe, expect, it, vi } from 'vitest';
import { mentionedIn, mentionParts, mentionsOf } from './mentions';
import { suggestColleagues } from './useColleagues';
import { commandIn, suggestVerbs } from './useTypedVerbs';
import { type Mark, wordAt } from './wordAt';

describe('a sign before a word', () => {
  it.each<[string, number, Mark, { query: string; from: number; to: number }]>([
    ['/', 1, '/', { query: '', from: 0, to: 1 }],
    ['Hi /hel', 7, '/', { query: 'hel', from: 3, to: 7 }],
    ['/hello there', 6, '/', { query: 'hello', from: 0, to: 6 }],
    ['line\n/re', 8, '/', { query: 're', from: 5, to: 8 }],
    ['ask @Be', 7, '@', { query: 'Be', from: 4, to: 7 }],
    ['(@', 2, '@', { query: '', from: 1, to: 2 }],
  ])('in %j calls for something', (text, caret, mark, word) => {
    expect(wordAt(text, caret, mark)).toEqual({ mark, ...word });
  });

  it.each<[string, number, Mark]>([
    ['https://a', 9, '/'],
    ['and/or', 6, '/'],
    ['/hello ', 7, '/'],
    ['no slash', 8, '/'],
    ['kim@example', 11, '@'],
    ['@Ben ', 5, '@'],
  ])('in %j does not', (text, caret, mark) => {
    expect(wordAt(text, caret, mark)).toBeNull();
  });
});

const ben = { id: '1', name: 'Ben Frost', picture: null };
const bea = { id: '2', name: 'Bea', picture: null };
const people = [ben, bea, { id: '3', name: 'Ben', picture: null }];

describe('colleagues behind an @', () => {
  it('are found by any word of their name and written with it', () => {
    const replace = vi.fn();
    const found = suggestColleagues({ mark: '@', query: 'fro', from: 4, to: 8 }, people, replace);
    expect(found?.items.map((item) => item.label)).toEqual(['@Ben Frost']);

    found?.items[0]?.pick();
    expect(replace).toHaveBeenCalledWith([4, 8], '@Ben Frost ');
  });

  it('are mentioned by their whole name, the longer one first', () => {
    expect(mentionedIn('@Ben Frost, and you @Bea!', people)).toEqual([ben, bea]);
    expect(mentionedIn('@Benjamin kim@Bea.example', people)).toEqual([]);
    expect(mentionedIn('nobody', people)).toEqual([]);
  });

  it('stand out in the text of the note', () => {
    expect(mentionParts('Ask @Bea now', people)).toEqual([
      { kind: 'text', text: 'Ask ', at: 0 },
      { kind: 'mention', text: '@Bea', at: 4 },
      { kind: 'text', text: ' now', at: 8 },
    ]);
  });

  it('are read from a note and from nothing else', () => {
    const value = { mentions: [{ id: '1', name: 'Ben Frost' }] };
    expect(mentionsOf({ visibility: 'operators', value })).toEqual([{ id: '1', name: 'Ben Frost' }]);
    expect(mentionsOf({ visibility: 'everyone', value })).toEqual([]);
    expect(mentionsOf({ visibility: 'operators', value: null })).toEqual([]);
  });
});

describe('verbs behind an exclamation mark', () => {
  const end = { id: 'chat.end', group: 'chat', name: 'End now', word: 'close', run: vi.fn() } as const;
  const later = { ...end, id: 'chat.end.30', name: 'End in 30 seconds', word: 'close30', possible: false };
  const wordless = { ...end, id: 'chat.html', word: undefined };

  it('are those that have a word and can be done now', () => {
    const found = suggestVerbs('!c', [end, later, wordless], vi.fn());
    expect(found?.items.map(({ label, name }) => [label, name])).toEqual([['!close', 'End now']]);
  });

  it('empty the box and do what they say', () => {
    const clear = vi.fn();
    suggestVerbs('!', [end], clear)?.items[0]?.pick();
    expect(clear).toHaveBeenCalledOnce();
    expect(end.run).toHaveBeenCalledOnce();
  });

  it('are not offered in the middle of a text', () => {
    expect(suggestVerbs('wait !c', [end], vi.fn())).toBeNull();
    expect(suggestVerbs('!close now', [end], vi.fn())).toBeNull();
  });

  it.each([
    ['!colse', 'colse'],
    ['!close now', 'close'],
    ['!!!', null],
    ['Hello!', null],
  ])('%j begins with the command %j', (text, found) => {
    expect(commandIn(text)).toBe(found);
  });
});
