import { Button, Modal, Radio } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { CopyText } from '../../common/copy/CopyText';
import { texts as common } from '../../common/texts';
import styles from './Inboxes.module.css';
import type { Inbox } from './inbox';
import { rotate } from './queries';
import { texts } from './texts';

export type SecretKind = 'secret' | 'identity-key';

type Props = { readonly inbox: Inbox; readonly kind: SecretKind; readonly onClose: () => void };

/** Says what ends and when, then shows the new secret once. */
export function RotateDialog({ inbox, kind, onClose }: Props) {
  const [when, setWhen] = useState('day');
  const {
    mutate,
    data: secret,
    isPending,
    error,
  } = useMutation({
    mutationFn: () => rotate(inbox.id, kind, when === 'day'),
  });
  const [title, text] =
    kind === 'secret' ? [texts.newSecret, texts.rotateSecretText] : [texts.newKey, texts.rotateKeyText];
  const replaces = kind === 'secret' || inbox.hasIdentityKey;
  if (secret !== undefined) {
    return (
      <Modal opened onClose={onClose} title={title} size="lg" closeOnClickOutside={false}>
        <p className={styles.lead}>{texts.onlyOnce}</p>
        <CopyText text={secret} label={title} />
        <div className={styles.actions}>
          <Button onClick={onClose}>{texts.done}</Button>
        </div>
      </Modal>
    );
  }
  return (
    <Modal opened onClose={onClose} title={title} size="lg">
      {replaces && (
        <>
          <p className={styles.lead}>{text}</p>
          <Radio.Group value={when} onChange={setWhen} aria-label={title}>
            <div className={styles.fields}>
              <Radio value="day" label={texts.keepDay} description={texts.keepDayHint} />
              <Radio value="now" label={texts.endNow} description={texts.endNowHint} />
            </div>
          </Radio.Group>
        </>
      )}
      {error && (
        <p className={styles.problem} role="alert">
          {common.wentWrong}
        </p>
      )}
      <div className={styles.actions}>
        <Button variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button loading={isPending} onClick={() => mutate()}>
          {texts.rotateNow}
        </Button>
      </div>
    </Modal>
  );
}
