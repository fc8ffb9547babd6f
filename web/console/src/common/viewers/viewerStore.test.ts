import { sampleId } from '@omnichannel/shared/protocol/console/samples';
import { describe, expect, it, vi } from 'vitest';
import { ViewerStore } from './viewerStore';

const anna = { id: 'anna', name: 'Anna' };
const me = { id: 'ben', name: 'Ben' };

describe('which colleagues have a conversation on the screen', () => {
  it('is as the hub said last', () => {
    const store = new ViewerStore();
    store.show({ conversationId: sampleId(1), viewers: [anna, me] }, me.id);
    expect(store.of(sampleId(1))).toEqual([anna]);
    store.show({ conversationId: sampleId(1), viewers: [me] }, me.id);
    expect(store.of(sampleId(1))).toEqual([]);
  });

  it('is told to those who watch, and is the same list until it changes', () => {
    const store = new ViewerStore();
    const watcher = vi.fn();
    store.watch(watcher);
    store.show({ conversationId: sampleId(1), viewers: [anna, me] }, me.id);
    expect(watcher).toHaveBeenCalledOnce();
    expect(store.of(sampleId(1))).toBe(store.of(sampleId(1)));
    expect(store.of(sampleId(2))).toBe(store.of(sampleId(3)));
  });

  it('is not known any more after the connection was lost', () => {
    const store = new ViewerStore();
    store.show({ conversationId: sampleId(1), viewers: [anna, me] }, me.id);
    store.clear();
    expect(store.of(sampleId(1))).toEqual([]);
  });
});
