import { describe, expect, it } from 'vitest';
import { mergeOpened } from './mergeOpened';
import { sampleChange, sampleEntry, sampleOpened } from './samples';

const entries = (...sequences: number[]) => sequences.map((sequence) => sampleEntry(sequence));

describe('a conversation opened again', () => {
  it('keeps the older entries that reach up to it', () => {
    const old = sampleOpened({ entries: entries(1, 2, 3, 4), sequence: 4, before: null });
    const fresh = sampleOpened({ entries: entries(5, 6), sequence: 6, before: 5 });

    expect(mergeOpened(old, fresh)).toMatchObject({ entries: entries(1, 2, 3, 4, 5, 6), sequence: 6, before: null });
  });

  it('has every entry once where both overlap', () => {
    const old = sampleOpened({ entries: entries(1, 2, 3), sequence: 3, before: null });
    const fresh = sampleOpened({ entries: entries(2, 3, 4), sequence: 4, before: 2 });

    expect(mergeOpened(old, fresh).entries).toEqual(entries(1, 2, 3, 4));
  });

  it('drops older entries behind a hole', () => {
    const old = sampleOpened({ entries: entries(1, 2), sequence: 2, before: null });
    const fresh = sampleOpened({ entries: entries(9, 10), sequence: 10, before: 9 });

    expect(mergeOpened(old, fresh)).toEqual(fresh);
  });

  it('takes older messages that were changed meanwhile as they are now', () => {
    const changed = sampleEntry(2, { text: 'Better', change: sampleChange(5) });
    const old = sampleOpened({ entries: entries(1, 2, 3, 4), sequence: 4, before: null });
    const fresh = sampleOpened({ entries: entries(6), changed: [changed], sequence: 6, before: 5 });

    expect(mergeOpened(old, fresh).entries).toEqual([...entries(1), changed, ...entries(3, 4, 6)]);
  });

  it('never moves a read mark back', () => {
    const old = sampleOpened({ marks: { visitor: 3, operator: 2 } });

    expect(mergeOpened(old, sampleOpened({ marks: { visitor: 1, operator: null } })).marks).toEqual({
      visitor: 3,
      operator: 2,
    });
  });

  it('is what the hub says where nothing was known', () => {
    expect(mergeOpened(undefined, sampleOpened())).toEqual(sampleOpened());
  });
});
