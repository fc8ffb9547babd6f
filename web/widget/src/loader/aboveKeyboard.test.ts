// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aboveKeyboard } from './aboveKeyboard';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A frame under a visible part of the page that the test changes. */
function framed(phone: boolean) {
  const seen = Object.assign(new EventTarget(), { height: 800, offsetTop: 0, scale: 1 });
  vi.stubGlobal('visualViewport', seen);
  vi.stubGlobal('matchMedia', () => ({ matches: phone }));
  const frame = document.createElement('iframe');
  aboveKeyboard(frame);
  const change = (fields: Partial<typeof seen>) => {
    Object.assign(seen, fields);
    seen.dispatchEvent(new Event('resize'));
  };
  const place = () => [frame.style.blockSize, frame.style.insetBlockStart];
  return { change, place };
}

describe('a panel that fills the screen', () => {
  it('ends where the keyboard begins, and grows back', () => {
    const { change, place } = framed(true);
    expect(place()).toEqual(['800px', '0px']);
    change({ height: 420, offsetTop: 60 });
    expect(place()).toEqual(['420px', '60px']);
    change({ height: 800, offsetTop: 0 });
    expect(place()).toEqual(['800px', '0px']);
  });

  it('stays whole when somebody zooms in', () => {
    const { change, place } = framed(true);
    change({ height: 400, scale: 2 });
    expect(place()).toEqual(['', '']);
  });
});

describe('a panel in a window of its own', () => {
  it('is left alone', () => {
    const { change, place } = framed(false);
    change({ height: 420 });
    expect(place()).toEqual(['', '']);
  });
});
