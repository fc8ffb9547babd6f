import { isFields } from '../fields';
import { readFile, type SentFile } from './entry';
import { readList, readNumber, readText } from './read';

/** What an operator has written and not sent, as the hub has it. `revision` grows with each change. */
export type KeptDraft = { readonly text: string; readonly files: readonly SentFile[]; readonly revision: number };

/** An operator's drafts in a conversation; null where nothing was ever written. */
export type Drafts = { readonly reply: KeptDraft | null; readonly note: KeptDraft | null };

/** Reads the drafts of a conversation; what cannot be read is none. */
export function readDrafts(value: unknown): Drafts {
  const drafts = isFields(value) ? value : {};
  return { reply: readDraft(drafts.reply), note: readDraft(drafts.note) };
}

function readDraft(value: unknown): KeptDraft | null {
  if (!isFields(value)) {
    return null;
  }
  const revision = readNumber(value.revision);
  return revision === undefined
    ? null
    : { text: readText(value.text) ?? '', files: readList(value.files, readFile) ?? [], revision };
}
