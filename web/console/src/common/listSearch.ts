import { type ListFilters, readFilters } from '@omnichannel/shared/protocol/console/listFilters';

/** The filters of a list as its address has them: a number of days is a number there. */
export type ListSearch = Omit<ListFilters, 'days'> & { readonly days?: number };

/** Writes filters for an address. */
export function toSearch({ days, ...filters }: ListFilters): ListSearch {
  return days === undefined ? filters : { ...filters, days: Number(days) };
}

/** Reads the filters of an address; what is something else is left out. */
export function readListSearch(search: unknown): ListSearch {
  return toSearch(readFilters(search));
}
