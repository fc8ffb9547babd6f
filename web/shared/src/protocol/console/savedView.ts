import { isFields } from '../fields';
import { type ListFilters, readFilters } from './listFilters';
import { type ListName, listNames } from './listNames';
import { readList, readNumber, readText, readWord } from './read';

/** A list with filters under a name: one's own, or shared with everybody. */
export type SavedView = {
  readonly id: string;
  readonly name: string;
  readonly list: ListName;
  readonly filters: ListFilters;
  readonly shared: boolean;
  readonly mayChange: boolean;
  readonly version: number;
};

/** All views that the viewer has, by name. */
export type SavedViews = { readonly items: readonly SavedView[]; readonly mayShare: boolean };

/** Reads the views; undefined where one cannot be read. */
export function readSavedViews(value: unknown): SavedViews | undefined {
  const items = isFields(value) ? readList(value.items, readSavedView) : undefined;
  return isFields(value) && items ? { items, mayShare: value.mayShare === true } : undefined;
}

/** Reads a view; undefined where its id, name, list or version is missing. */
export function readSavedView(value: unknown): SavedView | undefined {
  if (!isFields(value)) {
    return undefined;
  }
  const id = readText(value.id);
  const name = readText(value.name);
  const list = readWord(value.list, listNames);
  const version = readNumber(value.version);
  return id && name && list && version !== undefined
    ? {
        id,
        name,
        list,
        version,
        filters: readFilters(value.filters),
        shared: value.shared === true,
        mayChange: value.mayChange === true,
      }
    : undefined;
}
