import { cleanup, fireEvent, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LiveContext } from '../../../common/live';
import { useActivity } from './useActivity';

function start() {
  const signal = vi.fn();
  const live = { signal } as never;
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <LiveContext value={live}>{children}</LiveContext>
  );
  const { unmount } = renderHook(() => useActivity(false), { wrapper });
  return { signal, unmount };
}

const move = (screenX: number) => window.dispatchEvent(new MouseEvent('pointermove', { screenX, screenY: 5 }));

describe('touching the console', () => {
  afterEach(cleanup);

  it('is told by a key', () => {
    const { signal } = start();
    fireEvent.keyDown(document.body, { key: 'a' });

    expect(signal).toHaveBeenCalledWith('Active', {});
  });

  it('is told by a pointer that moves, not by one that lies still', () => {
    const { signal } = start();
    move(10);
    move(10);
    expect(signal).not.toHaveBeenCalled();

    move(11);

    expect(signal).toHaveBeenCalledTimes(1);
  });

  it('is told by nothing once the page is left', () => {
    const { signal, unmount } = start();
    unmount();
    fireEvent.keyDown(document.body, { key: 'a' });

    expect(signal).not.toHaveBeenCalled();
  });
});
