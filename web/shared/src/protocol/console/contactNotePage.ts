import { isFields } from '../fields';
import { type Named, type Page, readNamed, readPage, readText, textOrNull } from './read';

/** What an operator wrote about a contact. */
export type ContactNote = {
  readonly id: string;
  readonly at: string;
  readonly by: Named | null;
  readonly text: string;
  /** When it was last written anew; null when never. */
  readonly editedAt: string | null;
  readonly mayEdit: boolean;
  readonly mayDelete: boolean;
};

/** One page of notes about a contact, newest first; `next` is null at the end. */
export type ContactNotePage = Page<ContactNote>;

/** Reads a page; undefined where a note cannot be read. */
export function readContactNotePage(value: unknown): ContactNotePage | undefined {
  return readPage(value, readContactNote);
}

function readContactNote(value: unknown): ContactNote | undefined {
  if (!isFields(value)) {
    return undefined;
  }
  const [id, at, text] = [readText(value.id), readText(value.at), readText(value.text)];
  return id && at && text
    ? {
        id,
        at,
        text,
        by: readNamed(value.by) ?? null,
        editedAt: textOrNull(value.editedAt),
        mayEdit: value.mayEdit === true,
        mayDelete: value.mayDelete === true,
      }
    : undefined;
}
