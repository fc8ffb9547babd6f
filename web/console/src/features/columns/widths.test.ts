import { describe, expect, it } from 'vitest';
import { growth, widthByKey, within } from './widths';

const widths = { now: 344, least: 300, greatest: 560 };

describe('the width of a column', () => {
  it('grows to the right where the separator is at the right, and to the left where it is at the left', () => {
    expect(growth({ left: 56, right: 400 }, { left: 396, right: 404 })).toBe(1);
    expect(growth({ left: 1120, right: 1440 }, { left: 1116, right: 1124 })).toBe(-1);
  });

  it.each([
    ['ArrowRight', false, 1, 360],
    ['ArrowLeft', false, 1, 328],
    ['ArrowRight', true, 1, 408],
    ['ArrowRight', false, -1, 328],
    ['ArrowLeft', true, -1, 408],
    ['Home', false, 1, 300],
    ['End', false, -1, 560],
    ['Tab', false, 1, null],
    ['ArrowUp', false, 1, null],
  ] as const)('follows the key %s (with Shift: %s, growing: %s)', (key, shiftKey, grows, width) => {
    expect(widthByKey({ key, shiftKey }, widths, grows)).toBe(width);
  });

  it('is never less or more than it may be', () => {
    expect([10, 344, 9000].map((width) => within(widths, width))).toEqual([300, 344, 560]);
  });
});
