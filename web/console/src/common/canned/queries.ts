import { readCannedReplyList } from '@omnichannel/shared/protocol/console/cannedReply';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../keys';
import { request } from '../request';

// Nobody pushes changes of replies; a colleague's new one is worth a look every few minutes of use.
const freshFor = 2 * 60_000;

/** Every reply the operator may use. */
export const cannedReplies = queryOptions({
  queryKey: keys.cannedReplies,
  queryFn: () => request('/api/canned-replies', { read: readCannedReplyList }),
  staleTime: freshFor,
});
