import { isFields } from '../fields';
import { type ListName, listNames } from './listNames';
import { readNumber } from './read';

/** A list's version and how many conversations it has (stops at 1000). */
export type ListHead = { readonly version: number; readonly count: number };

/** What the hub says every five seconds, so that a lost push heals by itself. */
export type Heartbeat = {
  readonly lists: Readonly<Record<ListName, ListHead>>;
  /** In how many conversations the operator was mentioned and has not looked (stops at 100); changes with every look too. */
  readonly mentions: ListHead;
  readonly open: ReadonlyMap<string, number>;
};

/** Reads a heartbeat; undefined where one of the lists is missing. */
export function readHeartbeat(value: unknown): Heartbeat | undefined {
  if (!isFields(value) || !isFields(value.lists)) {
    return undefined;
  }
  const lists: Partial<Record<ListName, ListHead>> = {};
  for (const name of listNames) {
    const head = readHead(value.lists[name]);
    if (!head) {
      return undefined;
    }
    lists[name] = head;
  }
  const open = new Map<string, number>();
  for (const [id, raw] of Object.entries(isFields(value.open) ? value.open : {})) {
    const sequence = readNumber(raw);
    if (sequence !== undefined) {
      open.set(id, sequence);
    }
  }
  const mentions = readHead(value.mentions) ?? { version: 0, count: 0 };
  return { lists: lists as Record<ListName, ListHead>, mentions, open };
}

function readHead(value: unknown): ListHead | undefined {
  const version = isFields(value) ? readNumber(value.version) : undefined;
  return version === undefined ? undefined : { version, count: (isFields(value) && readNumber(value.count)) || 0 };
}
