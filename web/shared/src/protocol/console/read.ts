import { isFields } from '../fields';

/** Reads one item of a list; undefined where the item is not what it should be. */
export type Reader<T> = (value: unknown) => T | undefined;

/** The value as text that is not empty, or undefined. */
export function readText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The value as text that is not empty, or null. */
export function textOrNull(value: unknown): string | null {
  return readText(value) ?? null;
}

/** The value as a finite number, or undefined. */
export function readNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** The value as a finite number, or null. */
export function numberOrNull(value: unknown): number | null {
  return readNumber(value) ?? null;
}

/** The value when it is one of the given words, or undefined. */
export function readWord<T extends string>(value: unknown, words: readonly T[]): T | undefined {
  return words.find((word) => word === value);
}

/**
 * Every item of a list. Absent means empty; undefined where the value is no list or one item cannot be read, because
 * a list with a hole in it would look complete.
 */
export function readList<T>(value: unknown, reader: Reader<T>): T[] | undefined {
  if (value === undefined || value === null) {
    return [];
  }
  if (!Array.isArray(value)) {
    return undefined;
  }
  const items: T[] = [];
  for (const raw of value) {
    const item = reader(raw);
    if (item === undefined) {
      return undefined;
    }
    items.push(item);
  }
  return items;
}

/** One page of a list; `next` is null at the end, else what to ask for next. */
export type Page<T> = { readonly items: readonly T[]; readonly next: string | null };

/** Reads a page; undefined where one item cannot be read. */
export function readPage<T>(value: unknown, reader: Reader<T>): Page<T> | undefined {
  const items = isFields(value) ? readList(value.items, reader) : undefined;
  return isFields(value) && items ? { items, next: textOrNull(value.next) } : undefined;
}

/** Somebody or something with an id and a name to show. */
export type Named = { readonly id: string; readonly name: string };

/** Reads an id with its name; undefined without an id. */
export function readNamed(value: unknown): Named | undefined {
  if (!isFields(value)) {
    return undefined;
  }
  const id = readText(value.id);
  return id === undefined ? undefined : { id, name: readText(value.name) ?? id };
}
