import { Button, Modal } from '@mantine/core';
import type { Entry } from '@omnichannel/shared/protocol/console/entry';
import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import { texts } from './changeTexts';
import styles from './Message.module.css';
import { MessageVersions } from './MessageVersions';
import type { MessageQuestion as Question } from './useMessageChanges';

type Props = {
  readonly conversationId: ConversationId;
  readonly question: Question;
  readonly onDelete: (entry: Entry) => void;
  readonly onClose: () => void;
};

/** The dialog about a message: whether it really goes, or what it has been. */
export function MessageQuestion({ conversationId, question, onDelete, onClose }: Props) {
  if (question?.wish === 'versions') {
    return (
      <Modal opened onClose={onClose} title={texts.versionsTitle}>
        <MessageVersions conversationId={conversationId} sequence={question.entry.sequence} />
      </Modal>
    );
  }
  return (
    <Modal opened={question !== null} onClose={onClose} title={texts.askTitle}>
      {question && (
        <>
          <p className={styles.asked} dir="auto">
            {question.entry.text ?? question.entry.files.map((file) => file.name).join(', ')}
          </p>
          <p className={styles.lead}>{texts.askText}</p>
          <div className={styles.choices}>
            <Button data-autofocus="" variant="default" onClick={onClose}>
              {texts.cancel}
            </Button>
            <Button onClick={() => onDelete(question.entry)}>{texts.askYes}</Button>
          </div>
        </>
      )}
    </Modal>
  );
}
