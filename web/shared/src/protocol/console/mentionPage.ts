import { isFields } from '../fields';
import { type ConversationId, readConversationId } from './ids';
import { type Named, type Page, readNamed, readNumber, readPage, readText, textOrNull } from './read';
import { type Row, readRow } from './row';

/** The newest note of a conversation that mentions the operator. `text` is null where it was deleted. */
export type Mention = {
  readonly conversationId: ConversationId;
  readonly sequence: number;
  readonly at: string;
  readonly by: Named | null;
  readonly text: string | null;
  readonly isRead: boolean;
  readonly row: Row;
};

/** One page of mentions, newest first; `next` is null at the end. A page may be short and yet have a next. */
export type MentionPage = Page<Mention>;

/** Reads a page of mentions; undefined where one cannot be read. */
export function readMentionPage(value: unknown): MentionPage | undefined {
  return readPage(value, readMention);
}

function readMention(value: unknown): Mention | undefined {
  if (!isFields(value)) {
    return undefined;
  }
  const conversationId = readConversationId(value.conversationId);
  const sequence = readNumber(value.sequence);
  const at = readText(value.at);
  const row = readRow(value.row);
  if (!conversationId || sequence === undefined || !at || !row) {
    return undefined;
  }
  const by = readNamed(value.by) ?? null;
  return { conversationId, sequence, at, by, text: textOrNull(value.text), isRead: value.isRead === true, row };
}
