import { filterNames } from '@omnichannel/shared/protocol/console/listFilters';
import { readSavedViews, type SavedView } from '@omnichannel/shared/protocol/console/savedView';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../../../common/keys';
import { request } from '../../../common/request';
import type { ListPlace } from '../listEvents';

const fresh = 300_000;

/** The saved views: one's own and shared ones. */
export const savedViews = queryOptions({
  queryKey: keys.views,
  queryFn: ({ signal }) => request('/api/views', { read: readSavedViews, signal }),
  staleTime: fresh,
  retry: false,
});

/** Whether a list, narrowed as it is, is what a view shows. */
export function isView(view: Pick<SavedView, 'list' | 'filters'>, { list, filters }: ListPlace): boolean {
  return view.list === list && filterNames.every((name) => view.filters[name] === filters[name]);
}
