import type { Heartbeat } from '@omnichannel/shared/protocol/console/heartbeat';
import type { ListName } from '@omnichannel/shared/protocol/console/listNames';
import { type RowPage, readRowPage } from '@omnichannel/shared/protocol/console/rowPage';
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../common/keys';
import { request } from '../../common/request';
import { listPosition, replayed } from './listEvents';

const firstPage = 50;
const largestPage = 100;

/** A list with as many rows as were loaded before, so that fetching again never shortens what is on the screen. */
export function useList(list: ListName, operatorId: string) {
  return useQuery({ queryKey: keys.list(list), queryFn: ({ client }) => fetchList(client, list, operatorId) });
}

/** Loads the next page of a list behind what is there. */
export function useMoreRows(list: ListName, operatorId: string) {
  const client = useQueryClient();
  const [loading, setLoading] = useState(false);
  const load = async (after: string) => {
    setLoading(true);
    try {
      const from = listPosition();
      const page = await fetchPage(list, firstPage, after);
      client.setQueryData<RowPage>(keys.list(list), (old) => {
        const known = new Set(old?.items.map((row) => row.id));
        const items = [...(old?.items ?? []), ...page.items.filter((row) => !known.has(row.id))];
        return replayed({ items, next: page.next }, list, operatorId, from);
      });
    } catch {
      await client.invalidateQueries({ queryKey: keys.list(list) });
    } finally {
      setLoading(false);
    }
  };
  return { load, loading };
}

/**
 * How many conversations a list has: counted where all of it is loaded, else what the last heartbeat said. Null as
 * long as nobody knows.
 */
export function useListCount(list: ListName): number | null {
  const { data: page } = useQuery<RowPage>({ queryKey: keys.list(list), enabled: false });
  const { data: heartbeat } = useQuery<Heartbeat>({ queryKey: keys.heartbeat, enabled: false });
  if (page && page.next === null) {
    return page.items.length;
  }
  return heartbeat?.lists[list].count ?? null;
}

async function fetchList(client: QueryClient, list: ListName, operatorId: string): Promise<RowPage> {
  const wanted = client.getQueryData<RowPage>(keys.list(list))?.items.length ?? 0;
  const from = listPosition();
  let page = await fetchPage(list, Math.min(largestPage, Math.max(firstPage, wanted)), null);
  while (page.next !== null && page.items.length < wanted) {
    const more = await fetchPage(list, largestPage, page.next);
    page = { items: [...page.items, ...more.items], next: more.next };
  }
  return replayed(page, list, operatorId, from);
}

function fetchPage(list: ListName, limit: number, after: string | null): Promise<RowPage> {
  const query = new URLSearchParams({ list, limit: String(limit) });
  if (after !== null) {
    query.set('after', after);
  }
  return request(`/api/conversations?${query}`, { read: readRowPage });
}
