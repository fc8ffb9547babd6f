import { readFile, type SentFile } from '@omnichannel/shared/protocol/console/entry';
import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import { parseJson } from '@omnichannel/shared/protocol/fields';
import { ProblemError } from '../../../common/problemError';
import { UnreadableError } from '../../../common/unreadableError';

type Options = { readonly onProgress: (share: number) => void; readonly signal: AbortSignal };

/**
 * Uploads a file into a conversation. Not by `fetch`, which tells nothing of how far it is. `onProgress` gets the
 * share that is out, 0 to 1. Rejects with `ProblemError` when refused, with `TypeError` when the hub is not reached.
 */
export function uploadFile(
  conversationId: ConversationId,
  file: File,
  { onProgress, signal }: Options,
): Promise<SentFile> {
  const path = `/api/conversations/${conversationId}/attachments`;
  return new Promise((resolve, reject) => {
    const upload = new XMLHttpRequest();
    upload.open('POST', path);
    upload.setRequestHeader('accept', 'application/json');
    upload.setRequestHeader('x-omnichannel', 'console');
    upload.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) {
        onProgress(event.loaded / event.total);
      }
    });
    upload.addEventListener('load', () => {
      const answer = parseJson(upload.responseText);
      const sent = readFile(answer);
      if (upload.status >= 400) {
        reject(new ProblemError(upload.status, answer));
      } else if (sent) {
        resolve(sent);
      } else {
        reject(new UnreadableError(path));
      }
    });
    upload.addEventListener('error', () => reject(new TypeError('The hub cannot be reached.')));
    upload.addEventListener('abort', () => reject(new DOMException('Taken back.', 'AbortError')));
    signal.addEventListener('abort', () => upload.abort());
    const body = new FormData();
    body.set('file', file);
    upload.send(body);
  });
}
