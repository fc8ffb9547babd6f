import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import type { Opened } from '@omnichannel/shared/protocol/console/opened';
import { useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useCallback } from 'react';
import { contactName } from '../../common/contactName';
import { handoverRights } from '../../common/handover/handoverRights';
import { ConversationFooter } from './ConversationFooter';
import { ConversationHeader } from './ConversationHeader';
import styles from './ConversationPane.module.css';
import { useDesk } from './desk';
import { Lightbox } from './Lightbox';
import { MessageQuestion } from './MessageQuestion';
import { MessageDeskContext } from './messageDesk';
import { pushToConversation } from './openEvents';
import type { Pending } from './pending';
import { Transcript } from './Transcript';
import { TypingLine } from './TypingLine';
import { texts } from './texts';
import { useFileDrop } from './useFileDrop';
import { useMessageChanges } from './useMessageChanges';
import { useNewAfter } from './useNewAfter';
import { useReadMark } from './useReadMark';
import { useSeen } from './useSeen';
import { useWriting } from './useWriting';

/** What the conversation asks of the page around it. */
export type PaneActions = {
  readonly onBack: () => void;
  readonly onDetails: () => void;
  readonly onRead: (sequence: number) => void;
  /** Goes to another chat. */
  readonly onChat: (id: ConversationId) => void;
};

type Props = {
  readonly opened: Opened;
  readonly operator: Pick<Me, 'id' | 'name' | 'permissions' | 'departments'>;
  readonly isMine: boolean;
  readonly actions: PaneActions;
};

/** An open conversation: header, transcript, and where one writes. */
export function ConversationView({ opened, operator, isMine, actions }: Props) {
  const { row } = opened;
  const client = useQueryClient();
  const { outbox } = useDesk();
  const mayWrite = handoverRights(row, operator).write;
  const writing = useWriting(opened, mayWrite);
  const drop = useFileDrop(mayWrite || writing.mode === 'note', writing.files.add);
  const [seen, onSeen] = useSeen(row.id);
  const newAfter = useNewAfter(row.readSequence ?? opened.marks.operator, seen);
  const onRead = useCallback(
    (sequence: number) => {
      pushToConversation(client, row.id, { kind: 'readMoved', side: 'operator', sequence });
      actions.onRead(sequence);
    },
    [client, row.id, actions],
  );
  useReadMark(row.id, mayWrite ? seen : null, onRead);
  const changes = useMessageChanges(opened, { ...operator, mayWrite, channel: opened.channel }, actions.onChat);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target, key, nativeEvent } = event;
    const inEmptyReply = target instanceof HTMLTextAreaElement && target.id === 'composer' && target.value === '';
    if (key === 'ArrowUp' && inEmptyReply && !nativeEvent.isComposing && changes.editLast(writing.mode)) {
      event.preventDefault();
    }
  };
  const onTakeBack = (pending: Pending | undefined) => {
    const taken = pending && outbox.take(row.id, pending.id);
    if (taken) {
      const { draft, files } = writing.reply;
      writing.setMode('reply');
      draft.set([taken.text, draft.text].filter((part) => part !== '').join('\n'));
      files.putBack(taken.files);
    }
  };
  return (
    <Lightbox entries={opened.entries}>
      <section className={styles.pane} aria-label={contactName(row.contact)} onKeyDown={onKeyDown} {...drop.handlers}>
        <ConversationHeader
          row={row}
          country={opened.visitor.country}
          isMine={isMine}
          onBack={actions.onBack}
          onDetails={actions.onDetails}
        />
        <MessageDeskContext value={changes.desk}>
          <Transcript opened={opened} newAfter={newAfter} onSeen={onSeen} onTakeBack={onTakeBack} />
        </MessageDeskContext>
        <MessageQuestion
          conversationId={row.id}
          question={changes.question}
          onDelete={changes.remove}
          onClose={() => changes.ask(null)}
        />
        {changes.otherWay}
        <TypingLine id={row.id} visitorName={contactName(row.contact)} />
        <ConversationFooter
          opened={opened}
          operator={{ ...operator, isMine }}
          mayWrite={mayWrite}
          writing={writing}
          onTakeBack={onTakeBack}
        />
        {drop.isOver && <div className={styles.drop}>{texts.drop}</div>}
      </section>
    </Lightbox>
  );
}
