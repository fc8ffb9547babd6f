import { ActionIcon, Button } from '@mantine/core';
import { IconBellRinging, IconX } from '@tabler/icons-react';
import { contactName } from '../../common/contactName';
import { WaitClock } from '../../common/WaitClock';
import styles from './Alerts.module.css';
import { alertText, alertTitle } from './alertWords';
import type { ActiveAlert } from './applyAlertEvent';
import { OfferAnswer } from './OfferAnswer';
import { texts } from './texts';

/** What can be done about an alert. */
export type AlertActions = {
  readonly onPickUp: (alert: ActiveAlert) => void;
  readonly onOpen: (alert: ActiveAlert) => void;
  readonly onDismiss: (alert: ActiveAlert) => void;
  readonly onAccept: (offer: OfferOf) => void;
  readonly onDecline: (offer: OfferOf, reason: string | null) => void;
};

/** An alert of an offer. */
export type OfferOf = Extract<ActiveAlert, { about: 'offer' }>;

type Props = { readonly alert: ActiveAlert; readonly actions: AlertActions };

/** What calls: somebody waits, is offered, or a colleague did something; why, and what can be done about it. */
export function AlertCard({ alert, actions }: Props) {
  const words = alertText(alert);
  return (
    <section className={styles.card}>
      <div className={styles.head}>
        <IconBellRinging className={styles.bell} size={18} stroke={1.75} aria-hidden="true" />
        <h2 className={styles.title}>{alertTitle(alert)}</h2>
        {alert.about !== 'offer' && (
          <ActionIcon
            variant="subtle"
            size="md"
            aria-label={texts.dismiss(contactName(alert.contact))}
            onClick={() => actions.onDismiss(alert)}
          >
            <IconX size={16} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        )}
      </div>
      {words !== null && (
        <p className={styles.text} dir="auto">
          {words}
        </p>
      )}
      {alert.about === 'offer' ? (
        <OfferAnswer offer={alert} actions={actions} />
      ) : (
        <div className={styles.actions}>
          {alert.about === 'waiting' && (
            <Button size="xs" onClick={() => actions.onPickUp(alert)}>
              {texts.pickUp}
            </Button>
          )}
          <Button
            size="xs"
            variant={alert.about === 'waiting' ? 'default' : 'filled'}
            onClick={() => actions.onOpen(alert)}
          >
            {alert.about === 'waiting' ? texts.open : texts.chat.open}
          </Button>
          <span className={styles.clock} aria-live="off">
            <WaitClock since={alert.at} />
          </span>
        </div>
      )}
    </section>
  );
}
