import { Button, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { keys } from '../../../common/keys';
import { texts as common } from '../../../common/texts';
import parent from '../Inboxes.module.css';
import { refusalOf } from '../refusalOf';
import type { ChannelInbox } from './channelInbox';
import { removeInbox } from './queries';
import { texts } from './texts';
import { vendorOf } from './vendors';

type Props = { readonly inbox: ChannelInbox; readonly onClose: () => void };

/** Asks before an inbox is removed, and says what stays. */
export function RemoveDialog({ inbox, onClose }: Props) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => removeInbox(inbox.id),
    onSuccess: async () => {
      notifications.show({ message: texts.removed(inbox.name) });
      // What was not saved goes with the inbox.
      await navigate({ to: '/console/settings/inboxes', ignoreBlocker: true });
      await client.invalidateQueries({ queryKey: keys.inboxes, exact: true });
    },
  });
  return (
    <Modal opened onClose={onClose} title={texts.removeTitle(inbox.name)}>
      <p className={parent.lead}>{texts.removeText(vendorOf(inbox.channel).label)}</p>
      {error && (
        <p className={parent.problem} role="alert">
          {refusalOf(error)}
        </p>
      )}
      <div className={parent.actions}>
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
