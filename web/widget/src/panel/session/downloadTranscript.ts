import { requestBlob } from '../line/request';
import type { SessionKeeper } from './SessionKeeper';

export type TranscriptFormat = 'text' | 'html';

/** Fetches the transcript of the visitor's conversation and gives it to the browser as a file; false where it failed. */
export async function downloadTranscript(
  inboxKey: string,
  sessions: SessionKeeper,
  format: TranscriptFormat,
): Promise<boolean> {
  const session = await sessions.get();
  if (session.kind !== 'ok') {
    return false;
  }

  const { token } = session.value;
  const url = `/widget/${encodeURIComponent(inboxKey)}/transcript?format=${format}`;
  const answer = await requestBlob(url, { headers: { authorization: `Bearer ${token}` } });
  if (answer.kind !== 'ok') {
    if (answer.kind === 'refused' && answer.status === 403) {
      sessions.drop(token);
    }
    return false;
  }

  const link = document.createElement('a');
  link.href = URL.createObjectURL(answer.value);
  link.download = format === 'html' ? 'chat.html' : 'chat.txt';
  link.click();
  // The browser needs the address until it has begun to read, and says nowhere when that is.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return true;
}
