import { isFields } from '../fields';
import { type Entry, readEntry } from './entry';
import { type Named, numberOrNull, readList, readNamed, readText, textOrNull } from './read';
import { readTargetPerson, type Target } from './target';

/** What the hub says to a command. */
export type Result =
  | {
      readonly ok: true;
      readonly sequence: number | null;
      /** Whether whoever got the conversation has more than they should now. */
      readonly overCap?: true;
    }
  | {
      readonly ok: false;
      readonly code: string;
      readonly message: string | null;
      readonly owner: Named | null;
      readonly missed: readonly Entry[];
      /** Who is available there now, where the one who was wanted is not. */
      readonly candidates?: readonly Target[];
    };

/** Reads the answer to a command; undefined where it is no answer. */
export function readResult(value: unknown): Result | undefined {
  if (!isFields(value) || typeof value.ok !== 'boolean') {
    return undefined;
  }
  if (value.ok) {
    return { ok: true, sequence: numberOrNull(value.sequence), ...(value.overCap === true && { overCap: true }) };
  }
  const missed = readList(value.missed, readEntry);
  if (missed === undefined) {
    return undefined;
  }
  const candidates = Array.isArray(value.candidates) ? readList(value.candidates, readTargetPerson) : undefined;
  return {
    ok: false,
    code: readText(value.code) ?? 'invalid',
    message: textOrNull(value.message),
    owner: readNamed(value.owner) ?? null,
    missed,
    ...(candidates && { candidates }),
  };
}
