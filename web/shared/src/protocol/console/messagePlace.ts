import { isFields } from '../fields';
import { type ConversationId, readConversationId } from './ids';
import { readNumber, readText } from './read';
import { type Row, readRow } from './row';

/** A message in a list of messages: where it stands, when it was written, and its conversation. */
export type MessagePlace = {
  readonly conversationId: ConversationId;
  readonly sequence: number;
  readonly at: string;
  readonly row: Row;
};

/** Reads where a message stands; undefined where that cannot be read. */
export function readMessagePlace(value: unknown): MessagePlace | undefined {
  if (!isFields(value)) {
    return undefined;
  }
  const conversationId = readConversationId(value.conversationId);
  const sequence = readNumber(value.sequence);
  const at = readText(value.at);
  const row = readRow(value.row);
  return conversationId && sequence !== undefined && at && row ? { conversationId, sequence, at, row } : undefined;
}
