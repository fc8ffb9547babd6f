import { type Me, readMe } from '@omnichannel/shared/protocol/console/me';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { keys } from '../../common/keys';
import { request } from '../../common/request';

/** The operator who is signed in; fails with a 401 where nobody is. */
export const meQuery = queryOptions({
  queryKey: keys.me,
  queryFn: () => request('/api/me', { read: readMe }),
});

/** The operator who is signed in, on pages that are only shown to one. */
export function useMe(): Me {
  const { data } = useQuery(meQuery);
  if (!data) {
    throw new Error('Nobody is signed in.');
  }
  return data;
}
