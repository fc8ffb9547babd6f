import { readTagList } from '@omnichannel/shared/protocol/console/tag';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../keys';
import { request } from '../request';

const fresh = 60_000;

/** The words by which chats are tagged. */
export const tagsQuery = queryOptions({
  queryKey: keys.tags,
  queryFn: () => request('/api/tags', { read: readTagList }),
  staleTime: fresh,
});
