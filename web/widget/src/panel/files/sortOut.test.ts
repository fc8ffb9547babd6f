import { describe, expect, it } from 'vitest';
import { defaultLimits, readLimits } from './limits';
import { sortOut } from './sortOut';

const limits = { ...defaultLimits, fileSize: 3, files: 2, refusedFiles: ['exe'] };
const file = (name: string, size = 1) => new File(['x'.repeat(size)], name);

describe('choosing files', () => {
  it('takes what the hub would take', () => {
    const { taken, refused } = sortOut([], [file('a.png', 3), file('b')], limits);
    expect(taken.map(({ name }) => name)).toEqual(['a.png', 'b']);
    expect(refused).toEqual([]);
  });

  it.each(['setup.exe', 'SETUP.EXE', 'photo.png.exe', 'setup.exe. .'])('refuses %s by its ending', (name) => {
    expect(sortOut([], [file(name)], limits).refused).toEqual([{ name, reason: 'type' }]);
  });

  it.each(['exe', 'my.exe.pdf', '.exex'])('does not take %s for a program', (name) => {
    expect(sortOut([], [file(name)], limits).refused).toEqual([]);
  });

  it('refuses what is too large, and keeps the rest', () => {
    const { taken, refused } = sortOut([], [file('big.mov', 4), file('a.png')], limits);
    expect(taken.map(({ name }) => name)).toEqual(['a.png']);
    expect(refused).toEqual([{ name: 'big.mov', reason: 'tooLarge' }]);
  });

  it('counts what is held already', () => {
    const { taken, refused } = sortOut([file('a')], [file('b'), file('c')], limits);
    expect(taken).toHaveLength(2);
    expect(refused).toEqual([{ name: 'c', reason: 'tooMany' }]);
  });

  it('gives files of one name different names', () => {
    const { taken } = sortOut([file('a.png')], [file('a.png')], limits);
    expect(taken.map(({ name }) => name)).toEqual(['a.png', 'a (2).png']);
  });
});

describe('the limits of a session', () => {
  it('are what the hub says', () => {
    const said = { text: 100, fileSize: 2048, files: 3, refusedFiles: ['exe', 'BAT'] };
    expect(readLimits(said)).toEqual({ ...said, refusedFiles: ['exe', 'bat'] });
  });

  it.each([undefined, null, [], 'x', { text: -1, fileSize: 'much', files: null, refusedFiles: 7 }])(
    'are the defaults where it says %j',
    (said) => {
      expect(readLimits(said)).toEqual(defaultLimits);
    },
  );
});
