import type { ChatState } from '../chat/chatState';
import type { Store } from '../chat/Store';
import { newestIncoming } from '../chat/unread';
import type { HostLink } from './hostLink';

/** Tells the host page of what happens, without a word of what was said. Answers a function that stops it. */
export function tellHost(store: Store<ChatState>, host: HostLink): () => void {
  let before = newsOf(store.value);
  return store.subscribe(() => {
    const after = newsOf(store.value);
    if (after.unread !== before.unread) {
      host.post({ kind: 'unread', count: after.unread });
    }
    // What comes with the first frame is history.
    if (before.caughtUp && after.newest > before.newest) {
      host.post({ kind: 'message', by: after.byPerson ? 'person' : 'bot' });
    }
    if (before.caughtUp && after.ended && !before.ended) {
      host.post({ kind: 'ended' });
    }
    before = after;
  });
}

function newsOf({ unread, caughtUp, transcript }: ChatState) {
  return {
    unread,
    caughtUp,
    newest: newestIncoming(transcript.entries)?.sequence ?? 0,
    byPerson: transcript.answering !== null,
    ended: transcript.endedBecause !== null,
  };
}
