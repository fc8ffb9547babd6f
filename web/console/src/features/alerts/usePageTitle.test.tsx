import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usePageTitle } from './usePageTitle';

const icon = () => document.querySelector<HTMLLinkElement>('link[rel="icon"]')?.href ?? '';

describe('the title of the tab and its icon', () => {
  beforeEach(() => {
    document.head.innerHTML = '<link rel="icon" href="data:image/svg+xml,plain">';
  });
  afterEach(cleanup);

  it('say that somebody waits, and are plain again once they are taken', () => {
    const { rerender } = renderHook(({ waiting, replies }) => usePageTitle(waiting, replies), {
      initialProps: { waiting: 1, replies: 0 },
    });
    expect(document.title).toBe('(1) Somebody is waiting');
    expect(decodeURIComponent(icon())).toContain('>1</text>');

    rerender({ waiting: 0, replies: 0 });

    expect(document.title).toBe('Omnichannel');
    expect(icon()).toBe('data:image/svg+xml,plain');
  });

  it('count replies', () => {
    renderHook(() => usePageTitle(0, 12));

    expect(document.title).toBe('(12) Omnichannel');
    expect(decodeURIComponent(icon())).toContain('>9+</text>');
  });

  it('ask before anything else where there is a question, and count none for it', () => {
    renderHook(() => usePageTitle(1, 0, 'Are you there?'));

    expect(document.title).toBe('Are you there?');
    expect(decodeURIComponent(icon())).toContain('>1</text>');
  });
});
