import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { typingActivity } from './activities';
import { tellTyping } from './tellTyping';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('typing that is not seen', () => {
  it('is told every three seconds at most, and without its words', () => {
    const tell = vi.fn();
    const typed = tellTyping(false, tell);
    typed('H');
    typed('He');
    vi.advanceTimersByTime(3_000);
    typed('Hel');

    expect(tell.mock.calls).toEqual([[], []]);
  });

  it('is told at once again after what was there was sent', () => {
    const tell = vi.fn();
    const typed = tellTyping(false, tell);
    typed('Kim');
    typed('');
    typed('T');

    expect(tell).toHaveBeenCalledTimes(2);
  });

  it('is nothing while the field is empty', () => {
    const tell = vi.fn();
    tellTyping(false, tell)('  ');
    expect(tell).not.toHaveBeenCalled();
  });
});

describe('typing that is seen', () => {
  it('is told at once, and then the last of it every 0.7 seconds', () => {
    const tell = vi.fn();
    const typed = tellTyping(true, tell);
    typed('M');
    typed('My');
    typed('My p');
    expect(tell.mock.calls).toEqual([['M']]);

    vi.advanceTimersByTime(700);
    expect(tell.mock.calls).toEqual([['M'], ['My p']]);
    vi.advanceTimersByTime(5_000);
    expect(tell).toHaveBeenCalledTimes(2);
  });

  it('ends with the empty field', () => {
    const tell = vi.fn();
    const typed = tellTyping(true, tell);
    typed('Never mind');
    typed('');
    vi.advanceTimersByTime(700);

    expect(tell).toHaveBeenLastCalledWith('');
  });
});

describe('the signal of it', () => {
  it('has the last 500 letters and no half ones', () => {
    expect(typingActivity('v', `${'a'.repeat(600)}b`)).toMatchObject({ text: `${'a'.repeat(499)}b` });
    expect(typingActivity('v', `🐑${'a'.repeat(499)}`)).toMatchObject({ text: 'a'.repeat(499) });
    expect(typingActivity('v', ' ')).toMatchObject({ text: '' });
    expect(typingActivity('v')).not.toHaveProperty('text');
  });
});
