import type { Activity } from '@omnichannel/shared/protocol/activity';
import { fieldsOf, textOf } from '@omnichannel/shared/protocol/fields';
import { parseUrl } from '../text/parseUrl';
import type { SuggestedPage, Transcript } from './transcript';

/** The page that a message suggests: its text, where its value says so; null for none. */
export function pageOf({ text, value }: Activity): SuggestedPage | null {
  const isPage = textOf(fieldsOf(value).page) === text && /^https?:$/.test(parseUrl(text)?.protocol ?? '');
  return isPage ? { address: text, answer: '' } : null;
}

/** The transcript after the visitor did something with a page; what was opened stays so. */
export function withPageAnswer(transcript: Transcript, messageId: string, opened: boolean): Transcript {
  const entries = transcript.entries.map((entry) =>
    entry.kind === 'message' && entry.id === messageId && entry.page && entry.page.answer !== 'opened'
      ? { ...entry, page: { ...entry.page, answer: opened ? ('opened' as const) : ('declined' as const) } }
      : entry,
  );
  return { ...transcript, entries };
}
