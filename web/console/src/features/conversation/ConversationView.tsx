import type { Opened } from '@omnichannel/shared/protocol/console/opened';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { contactName } from '../../common/contactName';
import { ConversationFooter } from './ConversationFooter';
import { ConversationHeader } from './ConversationHeader';
import styles from './ConversationPane.module.css';
import { pushToConversation } from './openEvents';
import { Transcript } from './Transcript';
import { TypingLine } from './TypingLine';
import { texts } from './texts';
import { useFileDrop } from './useFileDrop';
import { useReadMark } from './useReadMark';
import { useUploads } from './useUploads';

/** What the conversation asks of the page around it. */
export type PaneActions = {
  readonly onBack: () => void;
  readonly onDetails: () => void;
  readonly onRead: (sequence: number) => void;
};

type Props = { readonly opened: Opened; readonly operatorId: string; readonly actions: PaneActions };

/** An open conversation: header, transcript, and where one writes. */
export function ConversationView({ opened, operatorId, actions }: Props) {
  const { row } = opened;
  const client = useQueryClient();
  const isMine = row.state === 'assigned' && row.owner?.id === operatorId;
  const files = useUploads(row.id);
  const drop = useFileDrop(isMine, files.add);
  const [newAfter] = useState(row.readSequence ?? opened.marks.operator);
  const [seen, setSeen] = useState(0);
  const latest = useRef(0);
  const onSeen = useCallback((sequence: number) => {
    latest.current = sequence;
    setSeen(sequence);
  }, []);
  const onRead = useCallback(
    (sequence: number) => {
      pushToConversation(client, row.id, { kind: 'readMoved', side: 'operator', sequence });
      actions.onRead(sequence);
    },
    [client, row.id, actions],
  );
  useReadMark(row.id, isMine ? seen : null, onRead);
  return (
    <section className={styles.pane} aria-label={contactName(row.contact)} {...drop.handlers}>
      <ConversationHeader row={row} isMine={isMine} onBack={actions.onBack} onDetails={actions.onDetails} />
      <Transcript opened={opened} newAfter={newAfter} onSeen={onSeen} />
      <TypingLine id={row.id} visitorName={contactName(row.contact)} />
      <ConversationFooter opened={opened} isMine={isMine} seen={() => latest.current} files={files} />
      {drop.isOver && <div className={styles.drop}>{texts.drop}</div>}
    </section>
  );
}
