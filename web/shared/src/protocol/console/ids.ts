import { readText } from './read';

declare const kind: unique symbol;

/** A conversation's id, a lower-case UUID. */
export type ConversationId = string & { readonly [kind]: 'conversation' };

/** The id a client gave a command, a UUID. A repeat with the same id is answered with the first answer. */
export type CommandId = string & { readonly [kind]: 'command' };

/** The value as a conversation's id; undefined where it is no text. */
export function readConversationId(value: unknown): ConversationId | undefined {
  const id = readText(value);
  return id === undefined ? undefined : (id as ConversationId);
}

/** A new command id. Needs a secure context (https or localhost), as the whole console does. */
export function newCommandId(): CommandId {
  return crypto.randomUUID() as string as CommandId;
}
