import type { Heartbeat } from '@omnichannel/shared/protocol/console/heartbeat';
import { countFilters } from '@omnichannel/shared/protocol/console/listFilters';
import type { ListName } from '@omnichannel/shared/protocol/console/listNames';
import { type RowPage, readRowPage } from '@omnichannel/shared/protocol/console/rowPage';
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../common/keys';
import { request } from '../../common/request';
import { type ListPlace, listPosition, replayed } from './listEvents';

const firstPage = 50;
const largestPage = 100;

// A filter that finds little is followed for so many pages before it is said how far it came.
const mostPages = 5;
const enoughRows = 10;

// Nobody says when the visitor of a missed chat comes or goes, so those are looked at again.
const missedAge = 15_000;

/** A list with as many rows as were loaded before, so that fetching again never shortens what is on the screen. */
export function useList(place: ListPlace) {
  return useQuery({
    queryKey: keys.list(place.list, place.filters),
    queryFn: ({ client, signal }) => fetchList(client, place, signal),
    refetchInterval: place.list === 'missed' && missedAge,
  });
}

/** Loads the next page of a list behind what is there. */
export function useMoreRows(place: ListPlace) {
  const client = useQueryClient();
  const [loading, setLoading] = useState(false);
  const key = keys.list(place.list, place.filters);
  const load = async (after: string) => {
    setLoading(true);
    try {
      const from = listPosition();
      const page = await follow(place, await fetchPage(place, { limit: firstPage, after }), enoughRows);
      client.setQueryData<RowPage>(key, (old) => {
        const known = new Set(old?.items.map((row) => row.id));
        const items = [...(old?.items ?? []), ...page.items.filter((row) => !known.has(row.id))];
        return replayed(client, { items, next: page.next }, place, from);
      });
    } catch {
      await client.invalidateQueries({ queryKey: key });
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

/** Whether a list has anything to show, however it is narrowed. */
export async function hasRows(place: ListPlace, signal: AbortSignal): Promise<boolean> {
  return (await follow(place, await fetchPage(place, { limit: 1, signal }), 1, signal)).items.length > 0;
}

async function fetchList(client: QueryClient, place: ListPlace, signal: AbortSignal): Promise<RowPage> {
  const wanted = client.getQueryData<RowPage>(keys.list(place.list, place.filters))?.items.length ?? 0;
  const from = listPosition();
  let page = await fetchPage(place, { limit: Math.min(largestPage, Math.max(firstPage, wanted)), signal });
  page = await follow(place, page, enoughRows, signal);
  while (page.next !== null && page.items.length < wanted) {
    page = await follow(place, await next(place, page, page.next, signal), wanted, signal);
  }
  return replayed(client, page, place, from);
}

// The hub looks at so many chats a page; where a filter leaves few of them, the next ones are asked for at once.
async function follow(place: ListPlace, first: RowPage, enough: number, signal?: AbortSignal): Promise<RowPage> {
  let page = first;
  for (let pages = 1; pages < mostPages && page.next !== null && page.items.length < enough; pages += 1) {
    if (countFilters(place.filters) === 0) {
      break;
    }
    page = await next(place, page, page.next, signal);
  }
  return page;
}

async function next(place: ListPlace, page: RowPage, after: string, signal?: AbortSignal): Promise<RowPage> {
  const more = await fetchPage(place, { limit: largestPage, after, signal });
  return { items: [...page.items, ...more.items], next: more.next };
}

type Asked = { readonly limit: number; readonly after?: string; readonly signal?: AbortSignal | undefined };

function fetchPage({ list, filters }: ListPlace, { limit, after, signal }: Asked): Promise<RowPage> {
  const query = new URLSearchParams({ list, limit: String(limit), ...filters, ...(after && { after }) });
  return request(`/api/conversations?${query}`, { read: readRowPage, ...(signal && { signal }) });
}
