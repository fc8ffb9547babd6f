import { readList } from '@omnichannel/shared/protocol/console/read';
import { readTargetDepartment } from '@omnichannel/shared/protocol/console/target';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../../common/keys';
import { request } from '../../common/request';

/** Whom a conversation could be given to, as it is now: always asked anew, since people come and go. */
export const targets = queryOptions({
  queryKey: keys.targets,
  queryFn: ({ signal }) => request('/api/targets', { read: (value) => readList(value, readTargetDepartment), signal }),
  staleTime: 0,
  gcTime: 0,
  retry: false,
});
