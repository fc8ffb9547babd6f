import { isFields } from '../fields';
import { type ListName, listNames } from './listNames';
import { readNumber } from './read';

/** A list's version and how many conversations it has (stops at 1000). */
export type ListHead = { readonly version: number; readonly count: number };

/** What the hub says every five seconds, so that a lost push heals by itself. */
export type Heartbeat = {
  readonly lists: Readonly<Record<ListName, ListHead>>;
  readonly open: ReadonlyMap<string, number>;
};

/** Reads a heartbeat; undefined where one of the lists is missing. */
export function readHeartbeat(value: unknown): Heartbeat | undefined {
  if (!isFields(value) || !isFields(value.lists)) {
    return undefined;
  }
  const lists: Partial<Record<ListName, ListHead>> = {};
  for (const name of listNames) {
    const head = value.lists[name];
    const version = isFields(head) ? readNumber(head.version) : undefined;
    if (version === undefined) {
      return undefined;
    }
    lists[name] = { version, count: (isFields(head) && readNumber(head.count)) || 0 };
  }
  const open = new Map<string, number>();
  for (const [id, raw] of Object.entries(isFields(value.open) ? value.open : {})) {
    const sequence = readNumber(raw);
    if (sequence !== undefined) {
      open.set(id, sequence);
    }
  }
  return { lists: lists as Record<ListName, ListHead>, open };
}
