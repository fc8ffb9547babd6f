import { isFields } from '../fields';
import { readText } from './read';
import type { Row } from './row';

/** What a list can be narrowed by, in the order in which it is shown. */
export const filterNames = [
  'status',
  'operator',
  'department',
  'channel',
  'tag',
  'email',
  'days',
  'from',
  'to',
] as const;

export type FilterName = (typeof filterNames)[number];

/**
 * The filters of a list as addresses have them; what is absent is not asked for. `operator` and `department` are ids,
 * `days` a number of days to look back, `from` and `to` instants. The hub says which values it takes.
 */
export type ListFilters = { readonly [name in FilterName]?: string };

/** No filter: the list as it is. */
export const noFilters: ListFilters = {};

/** Reads the filters out of an address or a saved view; what is something else is left out. */
export function readFilters(value: unknown): ListFilters {
  const filters: { [name in FilterName]?: string } = {};
  for (const name of filterNames) {
    const raw = isFields(value) ? value[name] : undefined;
    const text = readText(typeof raw === 'number' ? String(raw) : raw);
    if (text !== undefined) {
      filters[name] = text;
    }
  }
  return filters;
}

/** How many filters are set. */
export function countFilters(filters: ListFilters): number {
  return filterNames.filter((name) => filters[name] !== undefined).length;
}

/** The filters without one of them. */
export function withoutFilter(filters: ListFilters, name: FilterName): ListFilters {
  const { [name]: _, ...rest } = filters;
  return rest;
}

/**
 * Whether a row at a time of its list fits; null where the row does not tell: who had a closed conversation last, and
 * which names a tag had before, is the hub's to know.
 */
export function fitsFilters(row: Row, filters: ListFilters, at: string, now: number): boolean | null {
  const { status, operator, department, channel, tag, email, days, from, to } = filters;
  const time = Date.parse(at);
  const fits =
    (status === undefined || row.state === status) &&
    (department === undefined || row.department?.id === department) &&
    (channel === undefined || row.channel === channel) &&
    (email === undefined || isSame(row.contact.email ?? '', email)) &&
    (days === undefined || time >= now - Number(days) * 86_400_000) &&
    (from === undefined || time >= Date.parse(from)) &&
    (to === undefined || time < Date.parse(to));
  const told = [fits, hasOwner(row, operator), hasTag(row, tag)];
  return told.includes(false) ? false : told.includes(null) ? null : true;
}

function hasOwner(row: Row, operator: string | undefined): boolean | null {
  if (operator === undefined) {
    return true;
  }
  return row.state === 'assigned' ? row.owner?.id === operator : null;
}

function hasTag(row: Row, tag: string | undefined): true | null {
  return tag === undefined || row.tags.some((one) => isSame(one, tag)) ? true : null;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
