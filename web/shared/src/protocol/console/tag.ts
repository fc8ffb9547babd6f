import { isFields } from '../fields';
import { readList, readNumber, readText, readWord } from './read';

/** The colours that tags have. */
export type TagColour = (typeof tagColours)[number];

export const tagColours = ['grey', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'violet', 'pink'] as const;

/** A word by which chats are found again. */
export type Tag = {
  readonly id: string;
  readonly name: string;
  readonly colour: TagColour;
  /** Whether it says how a chat ended. */
  readonly isOutcome: boolean;
};

/** All tags, by name; `version` says which they are. */
export type TagList = { readonly version: number; readonly tags: readonly Tag[] };

/** Reads the tags; undefined where one of them cannot be read. A colour this client does not know is grey. */
export function readTagList(value: unknown): TagList | undefined {
  const tags = isFields(value) ? readList(value.tags, readTag) : undefined;
  return isFields(value) && tags ? { version: readNumber(value.version) ?? 0, tags } : undefined;
}

function readTag(value: unknown): Tag | undefined {
  const id = isFields(value) ? readText(value.id) : undefined;
  const name = isFields(value) ? readText(value.name) : undefined;
  if (!isFields(value) || !id || !name) {
    return undefined;
  }
  return { id, name, colour: readWord(value.colour, tagColours) ?? 'grey', isOutcome: value.isOutcome === true };
}
