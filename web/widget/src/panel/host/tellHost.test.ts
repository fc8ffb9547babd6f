import { describe, expect, it } from 'vitest';
import type { ToLoader } from '../../frame/frameMessages';
import { initialState } from '../chat/chatState';
import { Store } from '../chat/Store';
import { emptyTranscript, type MessageEntry } from '../chat/transcript';
import { tellHost } from './tellHost';

const from = { id: 'op1', name: 'Anna', role: 'bot' };

function message(sequence: number): MessageEntry {
  const shared = { timestamp: '', mine: false, text: 'a secret', attachments: [], actions: [] };
  return { kind: 'message', id: `c|${sequence}`, sequence, from, page: null, change: '', ...shared };
}

function told() {
  const store = new Store(initialState);
  const posted: ToLoader[] = [];
  const stop = tellHost(store, { framed: true, start: () => {}, post: (one) => posted.push(one) });
  return { store, posted, stop };
}

describe('what the page is told', () => {
  it('is news, not history', () => {
    const { store, posted } = told();
    store.patch({ caughtUp: true, transcript: { ...emptyTranscript, entries: [message(1)] } });
    expect(posted).toEqual([]);
    store.patch({
      transcript: { ...emptyTranscript, entries: [message(1), message(2)], answering: { id: 'op1', name: 'Anna' } },
    });
    store.patch({ unread: 1 });
    store.patch({ transcript: { ...store.value.transcript, endedBecause: 'resolved' } });
    expect(posted).toEqual([{ kind: 'message', by: 'person' }, { kind: 'unread', count: 1 }, { kind: 'ended' }]);
  });

  it('never holds a word of what was said', () => {
    const { store, posted } = told();
    store.patch({ caughtUp: true });
    store.patch({ transcript: { ...emptyTranscript, entries: [message(1)] }, unread: 1 });
    expect(JSON.stringify(posted)).not.toContain('secret');
    expect(posted).toHaveLength(2);
  });

  it('ends when it is stopped', () => {
    const { store, posted, stop } = told();
    stop();
    store.patch({ unread: 3 });
    expect(posted).toEqual([]);
  });
});
