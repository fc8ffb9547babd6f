import type { SentFile } from '@omnichannel/shared/protocol/console/entry';
import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import type { MessageLimits } from '@omnichannel/shared/protocol/console/opened';
import { type QueryClient, skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { bytes } from '../../../common/format/bytes';
import { keys } from '../../../common/keys';
import { ProblemError } from '../../../common/problemError';
import { pictures } from '../message/pictures';
import { texts } from '../texts';
import { uploadFile } from './uploadFile';
import type { WritingMode } from './useWriting';

/** A file that is to go with the next message; `preview` is the address of a picture that this browser holds. */
export type Upload = {
  readonly key: string;
  readonly name: string;
  readonly size: number;
  readonly contentType: string;
  readonly preview: string | null;
  readonly state:
    | { readonly kind: 'uploading'; readonly share: number; readonly stop: AbortController }
    | { readonly kind: 'done'; readonly file: SentFile }
    | { readonly kind: 'failed'; readonly reason: string };
};

/** The files of the message being written, and what can be done with them. */
export type Uploads = {
  readonly uploads: readonly Upload[];
  readonly add: (files: Iterable<File>) => void;
  readonly putBack: (files: readonly SentFile[]) => void;
  /** Has exactly these of those that are up, and leaves the others as they are. */
  readonly have: (files: readonly SentFile[]) => void;
  readonly remove: (key: string) => void;
  readonly clear: () => void;
};

/** Which message they go with, and who wants to know which of them are up. */
type Place = {
  readonly id: ConversationId;
  readonly mode: WritingMode;
  readonly onReady: (files: readonly SentFile[]) => void;
};

const none: readonly Upload[] = [];

/**
 * The files of the message being written. They go up at once, so that sending does not wait for them, and stay with
 * their conversation while another one is on the screen. What is too large is refused before it is sent.
 */
export function useUploads({ id, mode, onReady }: Place, limits: MessageLimits): Uploads {
  const client = useQueryClient();
  const { data = none } = useQuery<readonly Upload[]>({
    queryKey: keys.uploads(id, mode),
    queryFn: skipToken,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const actions = useMemo(() => {
    const place = { id, mode, onReady };
    const change = (next: (all: readonly Upload[]) => readonly Upload[]) => edit(client, place, next);
    return {
      add: (files: Iterable<File>) => {
        for (const file of files) {
          addFile(client, place, file, limits);
        }
      },
      have: (files: readonly SentFile[]) => change((all) => withReady(all, files)),
      putBack: (files: readonly SentFile[]) => change((all) => [...files.map(asUpload), ...all]),
      remove: (key: string) => change((all) => all.filter((one) => one.key !== key || release(one))),
      clear: () => change((all) => all.filter(release)),
    };
  }, [client, id, mode, onReady, limits]);
  return { uploads: data, ...actions };
}

function addFile(client: QueryClient, place: Place, file: File, limits: MessageLimits): void {
  const { name, size } = file;
  const key = crypto.randomUUID();
  const count = client.getQueryData<readonly Upload[]>(keys.uploads(place.id, place.mode))?.length ?? 0;
  const refusal =
    size > limits.fileSize
      ? texts.tooLarge(bytes(limits.fileSize))
      : count >= limits.files
        ? texts.tooMany(limits.files)
        : null;
  const set = (state: Upload['state']) =>
    edit(client, place, (all) => all.map((one) => (one.key === key ? { ...one, state } : one)));
  const stop = new AbortController();
  const state: Upload['state'] =
    refusal === null ? { kind: 'uploading', share: 0, stop } : { kind: 'failed', reason: refusal };
  const preview = refusal === null && pictures.has(file.type) ? URL.createObjectURL(file) : null;
  edit(client, place, (all) => [...all, { key, name, size, contentType: file.type, preview, state }]);
  if (refusal === null) {
    const onProgress = (share: number) => set({ kind: 'uploading', share, stop });
    uploadFile(place.id, file, { onProgress, signal: stop.signal }).then(
      (sent) => set({ kind: 'done', file: sent }),
      (error: unknown) => set({ kind: 'failed', reason: reasonOf(error) }),
    );
  }
}

function edit(
  client: QueryClient,
  { id, mode, onReady }: Place,
  change: (all: readonly Upload[]) => readonly Upload[],
): void {
  onReady(
    readyOf(client.setQueryData<readonly Upload[]>(keys.uploads(id, mode), (all) => change(all ?? none)) ?? none),
  );
}

/** The files that are up, in their order. */
export function readyOf(uploads: readonly Upload[]): readonly SentFile[] {
  return uploads.flatMap(({ state }) => (state.kind === 'done' ? [state.file] : []));
}

function withReady(all: readonly Upload[], files: readonly SentFile[]): readonly Upload[] {
  const known = (file: SentFile) => all.find(({ state }) => state.kind === 'done' && state.file.id === file.id);
  const wanted = new Set(files.map(({ id }) => id));
  return [
    ...files.map((file) => known(file) ?? asUpload(file)),
    ...all.filter((one) => (one.state.kind !== 'done' ? true : !wanted.has(one.state.file.id) && release(one))),
  ];
}

/** Gives back what the browser holds for an upload; answers no, for filters. */
function release({ preview, state }: Upload): boolean {
  if (state.kind === 'uploading') {
    state.stop.abort();
  }
  if (preview !== null) {
    URL.revokeObjectURL(preview);
  }
  return false;
}

function asUpload(file: SentFile): Upload {
  const preview = pictures.has(file.contentType) ? file.url : null;
  return {
    key: file.id,
    name: file.name,
    size: file.size,
    contentType: file.contentType,
    preview,
    state: { kind: 'done', file },
  };
}

function reasonOf(error: unknown): string {
  return (error instanceof ProblemError && texts.uploadRefusals[error.code]) || texts.uploadFailed;
}
