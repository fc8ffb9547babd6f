import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { duration } from '../../common/format/time';
import { texts as common } from '../../common/texts';
import { useHubNow } from '../../common/useNow';
import type { AlertActions, OfferOf } from './AlertCard';
import styles from './Alerts.module.css';
import { texts } from './texts';

type Props = { readonly offer: OfferOf; readonly actions: AlertActions };

const longestReason = 200;

/** A yes, or a no that may say why, while there is time. */
export function OfferAnswer({ offer, actions }: Props) {
  const [declines, setDeclines] = useState(false);
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    actions.onDecline(offer, reason.trim() || null);
  };
  if (declines) {
    return (
      <form className={styles.decline} onSubmit={submit}>
        <TextInput
          size="xs"
          label={texts.offer.why}
          maxLength={longestReason}
          value={reason}
          autoFocus
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={styles.actions}>
          <Button size="xs" type="submit">
            {texts.offer.decline}
          </Button>
          <Button size="xs" variant="default" onClick={() => setDeclines(false)}>
            {common.cancel}
          </Button>
          <TimeLeft until={offer.deadline} />
        </div>
      </form>
    );
  }
  return (
    <div className={styles.actions}>
      <Button size="xs" onClick={() => actions.onAccept(offer)}>
        {texts.offer.accept}
      </Button>
      <Button size="xs" variant="default" onClick={() => setDeclines(true)}>
        {texts.offer.decline}
      </Button>
      <TimeLeft until={offer.deadline} />
    </div>
  );
}

function TimeLeft({ until }: { readonly until: string }) {
  const left = Math.max(0, Date.parse(until) - useHubNow(500));
  return (
    <span className={styles.left} title={texts.offer.left} aria-live="off">
      {duration(left + 999)}
    </span>
  );
}
