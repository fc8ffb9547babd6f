import type { Heartbeat } from '@omnichannel/shared/protocol/console/heartbeat';
import { type MentionPage, readMentionPage } from '@omnichannel/shared/protocol/console/mentionPage';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { keys } from '../../../common/keys';
import { request } from '../../../common/request';

// Where one may no longer see what is newest, the hub says so page by page; so many are asked for at once.
const mostPages = 5;

/** The notes that mention the operator, newest first, page by page. */
export function useMentions() {
  return useInfiniteQuery({
    queryKey: keys.mentions,
    queryFn: ({ pageParam, signal }) => fetchMentions(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

/** In how many chats the operator was mentioned and has not looked, as the last heartbeat said. */
export function useUnreadMentions(): number {
  const { data } = useQuery<Heartbeat>({ queryKey: keys.heartbeat, enabled: false });
  return data?.mentions.count ?? 0;
}

async function fetchMentions(after: string | null, signal: AbortSignal): Promise<MentionPage> {
  let page = await fetchPage(after, signal);
  for (let pages = 1; pages < mostPages && page.items.length === 0 && page.next !== null; pages += 1) {
    page = await fetchPage(page.next, signal);
  }
  return page;
}

function fetchPage(after: string | null, signal: AbortSignal): Promise<MentionPage> {
  const query = after === null ? '' : `?${new URLSearchParams({ after })}`;
  return request(`/api/mentions${query}`, { read: readMentionPage, signal });
}
