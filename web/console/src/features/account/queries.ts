import { isFields } from '@omnichannel/shared/protocol/fields';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../../common/keys';
import { request } from '../../common/request';

/** Whether the installation has no admin yet. */
export const setupQuery = queryOptions({
  queryKey: keys.setup,
  queryFn: () => request('/api/setup', { read: (value) => (isFields(value) ? value.needed === true : undefined) }),
  staleTime: 0,
});
