import { isFields } from '../fields';
import { type MessagePlace, readMessagePlace } from './messagePlace';
import { type Named, type Page, readNamed, readPage, textOrNull } from './read';

/** The newest note of a conversation that mentions the operator. `text` is null where it was deleted. */
export type Mention = MessagePlace & {
  readonly by: Named | null;
  readonly text: string | null;
  readonly isRead: boolean;
};

/** One page of mentions, newest first; `next` is null at the end. A page may be short and yet have a next. */
export type MentionPage = Page<Mention>;

/** Reads a page of mentions; undefined where one cannot be read. */
export function readMentionPage(value: unknown): MentionPage | undefined {
  return readPage(value, readMention);
}

function readMention(value: unknown): Mention | undefined {
  const place = readMessagePlace(value);
  return place && isFields(value)
    ? { ...place, by: readNamed(value.by) ?? null, text: textOrNull(value.text), isRead: value.isRead === true }
    : undefined;
}
