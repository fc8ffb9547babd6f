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
import { useWriting } from './composer/useWriting';
import { useDesk } from './desk';
import { Lightbox } from './message/Lightbox';
import { MessageQuestion } from './message/MessageQuestion';
import { MessageDeskContext } from './message/messageDesk';
import { useMessageChanges } from './message/useMessageChanges';
import { pushToConversation } from './openEvents';
import type { Pending } from './outbox/pending';
import { texts } from './texts';
import { Transcript } from './transcript/Transcript';
import { TypingLine } from './transcript/TypingLine';
import { useFileDrop } from './useFileDrop';
import { useNewAfter } from './useNewAfter';
import { useReadMark } from './useReadMark';
import { useSeen } from './useSeen';

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
