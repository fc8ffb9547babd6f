import type { Me } from '@omnichannel/shared/protocol/console/me';
import type { Named } from '@omnichannel/shared/protocol/console/read';
import { readList, readNamed } from '@omnichannel/shared/protocol/console/read';
import { useQuery } from '@tanstack/react-query';
import { request } from '../../../common/request';

const fresh = 300_000;

/** The departments whose chats somebody sees: their own, or for admins all. */
export function useDepartments(me: Me): readonly Named[] {
  const isAdmin = me.role === 'admin';
  const { data } = useQuery({
    queryKey: ['department-names'],
    queryFn: ({ signal }) => request('/api/targets', { read: (value) => readList(value, readNamed), signal }),
    enabled: isAdmin,
    staleTime: fresh,
    retry: false,
  });
  return isAdmin ? (data ?? []) : me.departments;
}
