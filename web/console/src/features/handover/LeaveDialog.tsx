import { Button, Modal } from '@mantine/core';
import type { Row } from '@omnichannel/shared/protocol/console/row';
import { useState } from 'react';
import { texts as common } from '../../common/texts';
import { useCommand } from '../../common/useCommand';
import styles from './Handover.module.css';
import { texts } from './texts';

type Props = {
  /** The chats that whoever leaves still has. */
  readonly chats: readonly Row[];
  readonly onLeave: () => void;
  readonly onClose: () => void;
};

/** Asks whoever signs out what becomes of the chats that they have. */
export function LeaveDialog({ chats, onLeave, onClose }: Props) {
  const command = useCommand();
  const [isGiving, setGiving] = useState(false);
  const giveBack = async () => {
    setGiving(true);
    for (const { id } of chats) {
      if (!(await command({ method: 'Requeue', conversationId: id }))) {
        setGiving(false);
        return;
      }
    }
    onLeave();
  };
  return (
    <Modal opened onClose={onClose} title={texts.leave.title} size="lg">
      <div className={styles.form}>
        <p className={styles.lead}>{texts.leave.has(chats.length)}</p>
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button variant="default" onClick={onLeave}>
            {texts.leave.keep}
          </Button>
          <Button data-autofocus="" loading={isGiving} onClick={() => void giveBack()}>
            {texts.leave.giveBack}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
