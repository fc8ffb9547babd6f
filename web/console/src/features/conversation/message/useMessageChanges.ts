import type { Entry } from '@omnichannel/shared/protocol/console/entry';
import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import type { Opened } from '@omnichannel/shared/protocol/console/opened';
import { useMemo, useState } from 'react';
import { useCommand } from '../../../common/useCommand';
import type { WritingMode } from '../composer/useWriting';
import { useDesk } from '../desk';
import { usePendingChanges } from '../outbox/usePending';
import type { MessageDesk } from './messageDesk';
import { isNote, type MessageViewer, messageRights } from './messageRights';
import { useOtherWay } from './useOtherWay';

/** What is asked about which message; null for nothing. */
export type MessageQuestion = { readonly entry: Entry; readonly wish: 'delete' | 'versions' } | null;

/** Editing and deleting in the open conversation. */
export function useMessageChanges(
  opened: Opened,
  { id, permissions, mayWrite, channel }: MessageViewer,
  onChat: (id: ConversationId) => void,
) {
  const { row, entries, limits } = opened;
  const { outbox } = useDesk();
  const command = useCommand();
  const pending = usePendingChanges(opened);
  const [editing, setEditing] = useState<number | null>(null);
  const [question, setQuestion] = useState<MessageQuestion>(null);
  const { other, otherWay } = useOtherWay(opened, mayWrite, onChat);
  const desk = useMemo((): MessageDesk => {
    const change = (entry: Entry, text: string, kind: 'edit' | 'delete') =>
      outbox.send(row.id, { text, files: [], lastSeen: 0, target: { sequence: entry.sequence, kind } });
    return {
      pending,
      editing,
      longest: limits.text,
      rightsOf: (entry) => messageRights(entry, { id, permissions, mayWrite, channel }),
      other,
      wish: (entry, wish) => (wish === 'edit' ? setEditing(entry.sequence) : setQuestion({ entry, wish })),
      edited: (entry, text) => {
        setEditing(null);
        if (text !== null && text !== entry.text) {
          change(entry, text, 'edit');
        }
        // The text box is gone with the next drawing; then the keyboard goes on in the reply.
        requestAnimationFrame(() => document.getElementById('composer')?.focus());
      },
      retry: (one) => outbox.retry(row.id, one.id),
      discard: (one) => void outbox.take(row.id, one.id),
      redeliver: (entry) => void command({ method: 'Redeliver', conversationId: row.id, sequence: entry.sequence }),
    };
  }, [command, outbox, row.id, pending, editing, limits.text, id, permissions, mayWrite, channel, other]);

  const remove = (entry: Entry) => {
    setQuestion(null);
    outbox.send(row.id, {
      text: '',
      files: [],
      lastSeen: 0,
      target: { sequence: entry.sequence, kind: 'delete' },
    });
  };
  /** Edits the newest reply or note that the operator may edit; tells whether there is one. */
  const editLast = (mode: WritingMode): boolean => {
    const last = entries.findLast(
      (entry) => isNote(entry) === (mode === 'note') && desk.rightsOf(entry).edit && !pending.has(entry.sequence),
    );
    setEditing(last?.sequence ?? null);
    return last !== undefined;
  };
  return { desk, question, ask: setQuestion, remove, editLast, otherWay };
}
