import type { KeptDraft } from '@omnichannel/shared/protocol/console/draft';
import type { SentFile } from '@omnichannel/shared/protocol/console/entry';
import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import type { MessageLimits } from '@omnichannel/shared/protocol/console/opened';
import { useCallback, useLayoutEffect, useMemo, useSyncExternalStore } from 'react';
import { useDesk } from './desk';
import type { DraftPlace } from './draftKeeper';
import { type Uploads, useUploads } from './useUploads';

/** The text being written. */
export type Draft = { readonly text: string; readonly set: (text: string) => void };

/** What is being written: its text and its files. */
export type Box = { readonly draft: Draft; readonly files: Uploads };

/** What is written in a conversation, for the visitor or for colleagues; `kept` is what the hub has of it. */
export function useDraft(
  id: ConversationId,
  mode: DraftPlace['mode'],
  kept: KeptDraft | null,
  limits: MessageLimits,
): Box {
  const { drafts } = useDesk();
  const place = useMemo(() => ({ id, mode }), [id, mode]);
  const text = useSyncExternalStore(drafts.watch, () => drafts.textOf(place));
  const onReady = useCallback((ready: readonly SentFile[]) => drafts.write(place, { files: ready }), [drafts, place]);
  const files = useUploads({ id, mode, onReady }, limits);
  const { have } = files;
  // Before the box is painted: a text that comes a moment later would move what is being typed.
  useLayoutEffect(() => {
    drafts.take(place, kept);
    have(drafts.filesOf(place));
  }, [drafts, place, kept, have]);
  const set = useCallback((next: string) => drafts.write(place, { text: next }), [drafts, place]);
  return { draft: { text, set }, files };
}
