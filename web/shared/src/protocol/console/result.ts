import { isFields } from '../fields';
import { type Entry, readEntry } from './entry';
import { type ConversationId, readConversationId } from './ids';
import { type Named, numberOrNull, readList, readNamed, readText, textOrNull } from './read';

/** What the hub says to a command. */
export type Result =
  | { readonly ok: true; readonly sequence: number | null; readonly conversationId: ConversationId | null }
  | {
      readonly ok: false;
      readonly code: string;
      readonly message: string | null;
      readonly owner: Named | null;
      readonly missed: readonly Entry[];
      /** The open conversation that stands in the way of a new one; null for every other refusal. */
      readonly conversationId: ConversationId | null;
    };

/** Reads the answer to a command; undefined where it is no answer. */
export function readResult(value: unknown): Result | undefined {
  if (!isFields(value) || typeof value.ok !== 'boolean') {
    return undefined;
  }
  const conversationId = readConversationId(value.conversationId) ?? null;
  if (value.ok) {
    return { ok: true, sequence: numberOrNull(value.sequence), conversationId };
  }
  const missed = readList(value.missed, readEntry);
  if (missed === undefined) {
    return undefined;
  }
  return {
    ok: false,
    code: readText(value.code) ?? 'invalid',
    message: textOrNull(value.message),
    owner: readNamed(value.owner) ?? null,
    missed,
    conversationId,
  };
}
