import { Button, Modal } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import styles from './Inboxes.module.css';
import { texts } from './texts';

/** Asks before changes are lost: on the way to another page of the console, and by the browser's own question elsewhere. */
export function UnsavedGuard({ dirty }: { readonly dirty: boolean }) {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => dirty,
    enableBeforeUnload: dirty,
    withResolver: true,
  });
  return (
    <Modal opened={status === 'blocked'} onClose={() => reset?.()} title={texts.leaveTitle}>
      <p className={styles.lead}>{texts.leaveText}</p>
      <div className={styles.actions}>
        <Button variant="default" onClick={() => proceed?.()}>
          {texts.leave}
        </Button>
        <Button data-autofocus="" onClick={() => reset?.()}>
          {texts.stay}
        </Button>
      </div>
    </Modal>
  );
}
