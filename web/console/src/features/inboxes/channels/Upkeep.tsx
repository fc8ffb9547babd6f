import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import parent from '../Inboxes.module.css';
import { refusalOf } from '../refusalOf';
import styles from './Channels.module.css';
import type { ChannelInbox } from './channelInbox';
import { pause, rotateWebhookSecret, useKeepAnswer } from './queries';
import { RemoveDialog } from './RemoveDialog';
import { texts } from './texts';
import { vendorOf } from './vendors';

/** What is done to a whole inbox: stopping it, a new secret for the vendor, removing it. */
export function Upkeep({ inbox }: { readonly inbox: ChannelInbox }) {
  const keep = useKeepAnswer();
  const [removing, setRemoving] = useState(false);
  const { label, provesBySecret } = vendorOf(inbox.channel);
  const isPaused = inbox.pausedAt !== null;
  const pausing = useMutation({ mutationFn: () => pause(inbox.id, !isPaused), onSuccess: keep });
  const rotating = useMutation({
    mutationFn: () => rotateWebhookSecret(inbox.id),
    onSuccess: async (answer) => {
      notifications.show({ message: texts.rotated });
      await keep(answer);
    },
  });
  const error = pausing.error ?? rotating.error;
  return (
    <section className={parent.section}>
      <h2 className={parent.legend}>{texts.upkeep}</h2>
      <p className={parent.note}>{texts.unreadable(inbox.unreadable)}</p>
      <div className={styles.secret}>
        <div>
          <p className={parent.rowName}>{isPaused ? texts.goOn : texts.pause}</p>
          <p className={parent.note}>{isPaused ? texts.goOnHint : texts.pauseHint}</p>
        </div>
        <Button variant="default" loading={pausing.isPending} onClick={() => pausing.mutate()}>
          {isPaused ? texts.goOnNow : texts.pauseNow}
        </Button>
      </div>
      {provesBySecret && (
        <div className={styles.secret}>
          <div>
            <p className={parent.rowName}>{texts.webhookSecret}</p>
            <p className={parent.note}>{texts.webhookSecretHint(label)}</p>
          </div>
          <Button variant="default" loading={rotating.isPending} onClick={() => rotating.mutate()}>
            {texts.newWebhookSecret}
          </Button>
        </div>
      )}
      <div className={styles.secret}>
        <div>
          <p className={parent.rowName}>{texts.remove}</p>
          <p className={parent.note}>{texts.removeHint}</p>
        </div>
        <Button variant="default" onClick={() => setRemoving(true)}>
          {texts.removeOpen}
        </Button>
      </div>
      {error && (
        <p className={parent.problem} role="alert">
          {refusalOf(error)}
        </p>
      )}
      {removing && <RemoveDialog inbox={inbox} onClose={() => setRemoving(false)} />}
    </section>
  );
}
