import { readFile, type SentFile } from '@omnichannel/shared/protocol/console/entry';
import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import { useCallback, useState } from 'react';
import { ProblemError } from '../../common/problemError';
import { request } from '../../common/request';
import { texts } from './texts';

/** A file that is to go with the next message. */
export type Upload = {
  readonly key: string;
  readonly name: string;
  readonly size: number;
  readonly state:
    | { readonly kind: 'uploading' }
    | { readonly kind: 'done'; readonly file: SentFile }
    | { readonly kind: 'failed'; readonly reason: string };
};

/** The files of the message being written. They go up at once, so that sending does not wait for them. */
export function useUploads(conversationId: ConversationId) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);

  const add = useCallback(
    (files: Iterable<File>) => {
      for (const file of files) {
        const key = crypto.randomUUID();
        const set = (state: Upload['state']) =>
          setUploads((all) => all.map((one) => (one.key === key ? { ...one, state } : one)));
        setUploads((all) => [...all, { key, name: file.name, size: file.size, state: { kind: 'uploading' } }]);
        void upload(conversationId, file).then(
          (sent) => set({ kind: 'done', file: sent }),
          (error: unknown) => set({ kind: 'failed', reason: reasonOf(error) }),
        );
      }
    },
    [conversationId],
  );
  const remove = useCallback((key: string) => setUploads((all) => all.filter((one) => one.key !== key)), []);
  const clear = useCallback(() => setUploads([]), []);
  return { uploads, add, remove, clear };
}

function upload(conversationId: ConversationId, file: File): Promise<SentFile> {
  const body = new FormData();
  body.set('file', file);
  return request(`/api/conversations/${conversationId}/attachments`, { method: 'POST', body, read: readFile });
}

function reasonOf(error: unknown): string {
  return (error instanceof ProblemError && texts.uploadRefusals[error.code]) || texts.uploadFailed;
}
