import { isFields } from '../fields';
import { readList, readNumber, readText, textOrNull } from './read';

/** What came of giving all of somebody's conversations away. */
export type MovedAll =
  | {
      readonly ok: true;
      readonly moved: number;
      /** Why each of the others stayed, as codes. */
      readonly stayed: readonly string[];
      /** Whether whoever got them has more than they should. */
      readonly overCap: boolean;
    }
  | { readonly ok: false; readonly code: string; readonly message: string | null };

/** Reads the answer; undefined where it is none. */
export function readMovedAll(value: unknown): MovedAll | undefined {
  if (!isFields(value) || typeof value.ok !== 'boolean') {
    return undefined;
  }
  if (!value.ok) {
    return { ok: false, code: readText(value.code) ?? 'invalid', message: textOrNull(value.message) };
  }
  const stayed = readList(value.failed ?? [], (one) => (isFields(one) ? readText(one.code) : undefined));
  return stayed && { ok: true, moved: readNumber(value.moved) ?? 0, stayed, overCap: value.overCap === true };
}
