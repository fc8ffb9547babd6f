import { sampleId, sampleRow } from '@omnichannel/shared/protocol/console/samples';
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chime } from './chime';
import { ReplyStore } from './replyStore';
import { useReplyCalls } from './useReplyCalls';

vi.mock('./chime', () => ({ chime: vi.fn(async () => true) }));

const mine = (lastVisitorSequence: number) =>
  ({
    kind: 'row',
    row: sampleRow({ state: 'assigned', owner: { id: 'anna', name: 'Anna' }, lastVisitorSequence }),
    operatorId: 'anna',
  }) as const;

function setUp({ here = true } = {}) {
  const store = new ReplyStore();
  store.apply(mine(3));
  const choice = { volume: 60, desktop: false };
  renderHook(() => useReplyCalls({ store, open: null, leads: true, here, choice, onOpen: vi.fn() }));
  return { store, replies: (sequence: number) => act(() => store.apply(mine(sequence))) };
}

const wait = (seconds: number) => act(() => vi.advanceTimersByTime(seconds * 1000));

describe('a reply in a chat of mine', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.mocked(chime).mockClear();
  });
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  it('sounds at once, again every half minute, and not for ever', () => {
    const { replies } = setUp();
    replies(4);
    expect(chime).toHaveBeenCalledTimes(1);

    wait(60);
    expect(chime).toHaveBeenCalledTimes(3);
    wait(3600);
    expect(chime).toHaveBeenCalledTimes(11);
    replies(5);
    expect(chime).toHaveBeenCalledTimes(12);
    wait(30);
    expect(chime).toHaveBeenCalledTimes(13);
  });

  it('is silent once somebody has looked', () => {
    const { store, replies } = setUp();
    replies(4);

    act(() => store.apply({ kind: 'read', id: sampleId(1), sequence: 4 }));
    wait(300);

    expect(chime).toHaveBeenCalledTimes(1);
  });

  it('leaves in peace whoever is away', () => {
    const { replies } = setUp({ here: false });
    replies(4);
    wait(300);

    expect(chime).not.toHaveBeenCalled();
  });
});
