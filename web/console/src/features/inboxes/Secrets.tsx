import { Button } from '@mantine/core';
import { useState } from 'react';
import { fullTime } from '../../common/format/time';
import styles from './Inboxes.module.css';
import type { Inbox } from './inbox';
import { RotateDialog, type SecretKind } from './RotateDialog';
import { texts } from './texts';

type Props = { readonly inbox: Inbox; readonly onChanged: () => void };

/** What the customer's servers hold. None of it can be looked at again, only replaced. */
export function Secrets({ inbox, onChanged }: Props) {
  const [open, setOpen] = useState<SecretKind | null>(null);
  const close = () => {
    setOpen(null);
    onChanged();
  };
  const rows = [
    {
      kind: 'secret',
      name: texts.secret,
      hint: texts.secretHint,
      action: texts.newSecret,
      until: inbox.oldSecretUntil,
    },
    {
      kind: 'identity-key',
      name: texts.key,
      hint: inbox.hasIdentityKey ? texts.keyHint : `${texts.keyHint} ${texts.noKey}`,
      action: texts.newKey,
      until: inbox.oldIdentityKeyUntil,
    },
  ] as const;
  return (
    <section className={styles.section}>
      <h2 className={styles.legend}>{texts.secrets}</h2>
      {rows.map(({ kind, name, hint, action, until }) => (
        <div key={kind} className={styles.secret}>
          <div>
            <p className={styles.rowName}>{name}</p>
            <p className={styles.note}>{until ? `${hint} ${texts.oldUntil(fullTime(until))}` : hint}</p>
          </div>
          <Button variant="default" onClick={() => setOpen(kind)}>
            {action}
          </Button>
        </div>
      ))}
      {open && <RotateDialog inbox={inbox} kind={open} onClose={close} />}
    </section>
  );
}
