import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import { readRowPage } from '@omnichannel/shared/protocol/console/rowPage';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { keys } from '../../common/keys';
import { request } from '../../common/request';

/** The visitor's other chats, newest first, page by page. */
export function earlierChats(id: ConversationId) {
  return infiniteQueryOptions({
    queryKey: keys.earlier(id),
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ limit: '10', ...(pageParam === null ? {} : { after: pageParam }) });
      return request(`/api/conversations/${id}/earlier?${query}`, { read: readRowPage });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    staleTime: 60_000,
  });
}
