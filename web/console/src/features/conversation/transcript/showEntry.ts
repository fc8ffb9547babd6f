import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import type { Opened } from '@omnichannel/shared/protocol/console/opened';
import type { QueryClient } from '@tanstack/react-query';
import { keys } from '../../../common/keys';
import { loadOlder } from '../queries';

/** Scrolls an entry into view and lights it up, loading older entries until it is there. */
export async function showEntry(client: QueryClient, id: ConversationId, sequence: number): Promise<void> {
  while (firstLoaded(client, id) > sequence && (await loadOlder(client, id))) {
    // The next page may reach far enough.
  }
  // Two frames: one for the new entries to be laid out, one for the scroll position to settle.
  requestAnimationFrame(() => requestAnimationFrame(() => lightUp(sequence)));
}

function firstLoaded(client: QueryClient, id: ConversationId): number {
  return client.getQueryData<Opened>(keys.conversation(id))?.entries[0]?.sequence ?? 0;
}

function lightUp(sequence: number): void {
  const entry = document.getElementById(`entry-${sequence}`);
  if (!entry) {
    return;
  }
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  entry.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  delete entry.dataset.lit;
  requestAnimationFrame(() => {
    entry.dataset.lit = '';
  });
}
