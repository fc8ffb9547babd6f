import { type Colleague, readColleague } from '@omnichannel/shared/protocol/console/colleague';
import { readList } from '@omnichannel/shared/protocol/console/read';
import { useQuery } from '@tanstack/react-query';
import { keys } from '../keys';
import { request } from '../request';

const fresh = 300_000;

/** Everybody of the team, by name; empty until it is known. */
export function useTeam(): readonly Colleague[] {
  const { data } = useQuery({
    queryKey: keys.team,
    queryFn: () => request('/api/team', { read: (value) => readList(value, readColleague) }),
    staleTime: fresh,
    retry: false,
  });
  return data ?? [];
}
