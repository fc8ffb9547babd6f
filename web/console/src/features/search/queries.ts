import { readSearchPage, type SearchPage } from '@omnichannel/shared/protocol/console/searchPage';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { keys } from '../../common/keys';
import { request } from '../../common/request';

// Where one may see little of what fits, the hub says so page by page; so many are asked for at once.
const mostPages = 5;

/** The messages that hold all the words, the newest first, page by page. */
export function useSearchHits(words: string) {
  return useInfiniteQuery({
    queryKey: keys.search(words),
    queryFn: ({ pageParam, signal }) => search(words, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 0,
  });
}

async function search(words: string, after: string | null, signal: AbortSignal): Promise<SearchPage> {
  let page = await fetchPage(words, after, signal);
  for (let pages = 1; pages < mostPages && page.items.length === 0 && page.next !== null; pages += 1) {
    page = await fetchPage(words, page.next, signal);
  }
  return page;
}

function fetchPage(words: string, after: string | null, signal: AbortSignal): Promise<SearchPage> {
  const query = new URLSearchParams({ q: words });
  if (after !== null) {
    query.set('after', after);
  }
  return request(`/api/search?${query}`, { read: readSearchPage, signal });
}
