import { readEntryPage } from '@omnichannel/shared/protocol/console/entryPage';
import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import { mergeOpened } from '@omnichannel/shared/protocol/console/mergeOpened';
import { type Opened, readOpened } from '@omnichannel/shared/protocol/console/opened';
import { infiniteQueryOptions, type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { keys } from '../../common/keys';
import { useLive } from '../../common/live';
import { request } from '../../common/request';
import { UnreadableError } from '../../common/unreadableError';
import { openPosition, pushToConversation, replayedOn } from './openEvents';

const olderPage = 50;

/** A conversation, kept up to date as long as it is on the screen. */
export function useConversation(id: ConversationId) {
  const live = useLive();
  useEffect(() => () => live.signal('Close', { conversationId: id }), [live, id]);
  return useQuery({
    queryKey: keys.conversation(id),
    staleTime: 0,
    // Leaving cancels: an answer that comes after `Close` belongs to a subscription that no longer exists.
    queryFn: async ({ client, signal }) => {
      const from = openPosition();
      const fresh = readOpened(await live.invoke('Open', { conversationId: id }));
      signal.throwIfAborted();
      if (!fresh) {
        throw new UnreadableError('Open');
      }
      return replayedOn(mergeOpened(client.getQueryData<Opened>(keys.conversation(id)), fresh), from);
    },
  });
}

/** The entries of a chat that is only read, newest page first. */
export function pastEntries(id: ConversationId) {
  return infiniteQueryOptions({
    queryKey: keys.pastEntries(id),
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({
        limit: String(olderPage),
        ...(pageParam === null ? {} : { before: pageParam }),
      });
      return request(`/api/conversations/${id}/entries?${query}`, { read: readEntryPage, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page.before === null ? null : String(page.before)),
    staleTime: 60_000,
  });
}

/** Loads the entries before the first one that is loaded, once at a time. */
export function useOlderEntries(id: ConversationId) {
  const client = useQueryClient();
  const busy = useRef(false);
  const [loading, setLoading] = useState(false);
  const load = useCallback(async () => {
    if (busy.current) {
      return;
    }
    busy.current = true;
    setLoading(true);
    try {
      await loadOlder(client, id);
    } catch {
      // The button for it stays where it was.
    } finally {
      busy.current = false;
      setLoading(false);
    }
  }, [client, id]);
  return { load, loading };
}

/** Loads one page of older entries; resolves to whether there was one. */
export async function loadOlder(client: QueryClient, id: ConversationId): Promise<boolean> {
  const before = client.getQueryData<Opened>(keys.conversation(id))?.before ?? null;
  if (before === null) {
    return false;
  }
  const path = `/api/conversations/${id}/entries?before=${before}&limit=${olderPage}`;
  const page = await request(path, { read: readEntryPage });
  pushToConversation(client, id, { kind: 'older', page });
  return true;
}
