import { isFields } from '../fields';
import { type Named, readList, readNamed, readNumber, readText } from './read';

/** A text to put into answers. `department` is null where all share it, and for one's own. */
export type CannedReply = {
  readonly id: string;
  readonly name: string;
  readonly shortcut: string;
  readonly text: string;
  readonly shared: boolean;
  readonly department: Named | null;
  readonly mayChange: boolean;
  readonly version: number;
};

/** Every reply the operator may use, and whether they may make shared ones. */
export type CannedReplyList = { readonly items: readonly CannedReply[]; readonly mayShare: boolean };

/** Reads the list; undefined where one reply cannot be read. */
export function readCannedReplyList(value: unknown): CannedReplyList | undefined {
  const items = isFields(value) ? readList(value.items, readCannedReply) : undefined;
  return items && isFields(value) ? { items, mayShare: value.mayShare === true } : undefined;
}

/** Reads a reply; undefined without id, name, shortcut or text. */
export function readCannedReply(value: unknown): CannedReply | undefined {
  if (!isFields(value)) {
    return undefined;
  }
  const id = readText(value.id);
  const name = readText(value.name);
  const shortcut = readText(value.shortcut);
  const text = readText(value.text);
  if (!id || !name || !shortcut || !text) {
    return undefined;
  }
  return {
    id,
    name,
    shortcut,
    text,
    shared: value.shared === true,
    department: readNamed(value.department) ?? null,
    mayChange: value.mayChange === true,
    version: readNumber(value.version) ?? 0,
  };
}
