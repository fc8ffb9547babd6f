import { type ListFilters, readFilters } from '@omnichannel/shared/protocol/console/listFilters';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';

/** How the list on the screen is narrowed, from the address; the same object while it stays so. */
export function useFilters(): ListFilters {
  const text = useSearch({ strict: false, select: (search) => JSON.stringify(readFilters(search)) });
  return useMemo(() => readFilters(JSON.parse(text)), [text]);
}
