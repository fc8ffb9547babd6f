import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import { readWays } from '@omnichannel/shared/protocol/console/way';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../keys';
import { request } from '../request';

/** Where the contact of a chat can be written to first. */
export function contactWays(id: ConversationId) {
  return queryOptions({
    queryKey: keys.ways(id),
    queryFn: ({ signal }) => request(`/api/conversations/${id}/ways`, { read: readWays, signal }),
    staleTime: 30_000,
    retry: false,
  });
}
