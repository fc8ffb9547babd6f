import { sampleId } from '@omnichannel/shared/protocol/console/samples';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TypingStore } from './typingStore';

const signal = { conversationId: sampleId(1), kind: 'visitor', id: 'v', name: 'Vera', text: null } as const;

describe('a typing signal', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is shown for five seconds after the last one', () => {
    const store = new TypingStore();
    store.show(signal);
    vi.advanceTimersByTime(4000);
    store.show(signal);
    vi.advanceTimersByTime(4999);
    expect(store.of(signal.conversationId)).toEqual(signal);

    vi.advanceTimersByTime(1);
    expect(store.of(signal.conversationId)).toBeNull();
  });

  it('shows what the visitor types until they take it back, whoever else types', () => {
    const store = new TypingStore();
    const colleague = { ...signal, kind: 'operator' } as const;
    store.show(colleague);
    store.show({ ...signal, text: '' });
    expect(store.of(signal.conversationId)).toEqual(colleague);

    store.show({ ...signal, text: 'My p' });
    store.show(colleague);
    expect(store.of(signal.conversationId)?.text).toBe('My p');

    store.show({ ...signal, text: '' });
    expect(store.of(signal.conversationId)).toBeNull();
  });

  it('ends when the message is there', () => {
    const store = new TypingStore();
    const watcher = vi.fn();
    store.watch(watcher);
    store.show(signal);
    store.clear(signal.conversationId);

    expect(store.of(signal.conversationId)).toBeNull();
    expect(watcher).toHaveBeenCalledTimes(2);
  });
});
