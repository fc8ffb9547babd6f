import type { ListFilters } from '@omnichannel/shared/protocol/console/listFilters';
import { useNavigate } from '@tanstack/react-router';
import { toSearch } from '../../../common/listSearch';

/** Narrows the list on the screen: the filters are in the address, and the open chat stays open. */
export function useSetFilters(): (filters: ListFilters) => void {
  const navigate = useNavigate();
  return (filters) => void navigate({ to: '.', search: toSearch(filters), replace: true });
}
