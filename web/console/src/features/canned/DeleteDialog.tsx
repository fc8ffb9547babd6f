import { Button, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { CannedReply } from '@omnichannel/shared/protocol/console/cannedReply';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../common/keys';
import { texts as common } from '../../common/texts';
import { deleteReply, refusalOf } from './commands';
import styles from './ReplyDialog.module.css';
import { texts } from './texts';

type Props = { readonly reply: CannedReply; readonly onClose: () => void };

/** Asks before a reply is deleted: others may use it. */
export function DeleteDialog({ reply, onClose }: Props) {
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => deleteReply(reply.id),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.cannedReplies });
      notifications.show({ message: texts.removed(reply.name) });
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={texts.removeTitle}>
      <p className={styles.question}>{texts.removeText(reply.name)}</p>
      {error && (
        <p className={styles.problem} role="alert">
          {refusalOf(error)}
        </p>
      )}
      <div className={styles.actions}>
        <Button variant="default" data-autofocus="" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button loading={isPending} onClick={() => mutate()}>
          {texts.removeNow}
        </Button>
      </div>
    </Modal>
  );
}
