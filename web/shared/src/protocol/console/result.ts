import { isFields } from '../fields';
import { type Entry, readEntry } from './entry';
import { type ConversationId, readConversationId } from './ids';
import { type Named, numberOrNull, readList, readNamed, readText, textOrNull } from './read';
import { readTargetPerson, type Target } from './target';

/** What the hub says to a command. */
export type Result =
  | {
      readonly ok: true;
      readonly sequence: number | null;
      /** The conversation that was begun; null for every other command. */
      readonly conversationId: ConversationId | null;
      /** Whether whoever got the conversation has more than they should now. */
      readonly overCap?: true;
    }
  | {
      readonly ok: false;
      readonly code: string;
      readonly message: string | null;
      readonly owner: Named | null;
      readonly missed: readonly Entry[];
      /** The open conversation that stands in the way of a new one; null for every other refusal. */
      readonly conversationId: ConversationId | null;
      /** Who is available there now, where the one who was wanted is not. */
      readonly candidates?: readonly Target[];
    };

/** Reads the answer to a command; undefined where it is no answer. */
export function readResult(value: unknown): Result | undefined {
  if (!isFields(value) || typeof value.ok !== 'boolean') {
    return undefined;
  }
  const conversationId = readConversationId(value.conversationId) ?? null;
  if (value.ok) {
    return {
      ok: true,
      sequence: numberOrNull(value.sequence),
      conversationId,
      ...(value.overCap === true && { overCap: true }),
    };
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
    conversationId,
    ...(candidates && { candidates }),
  };
}
