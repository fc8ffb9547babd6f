import { ActionIcon, Button } from '@mantine/core';
import { IconBellRinging, IconX } from '@tabler/icons-react';
import { WaitClock } from '../../common/WaitClock';
import styles from './Alerts.module.css';
import type { ActiveAlert } from './applyAlertEvent';
import { texts } from './texts';

/** What can be done about an alert. */
export type AlertActions = {
  readonly onPickUp: (alert: ActiveAlert) => void;
  readonly onOpen: (alert: ActiveAlert) => void;
  readonly onDismiss: (alert: ActiveAlert) => void;
};

type Props = { readonly alert: ActiveAlert; readonly actions: AlertActions };

/** Somebody waits: who, for whom, since when, and what they said. */
export function AlertCard({ alert, actions }: Props) {
  const name = alert.contactName ?? texts.somebody;
  const words = alert.text ?? alert.reason;
  return (
    <section className={styles.card}>
      <div className={styles.head}>
        <IconBellRinging className={styles.bell} size={18} stroke={1.75} aria-hidden="true" />
        <h2 className={styles.title}>
          {alert.department ? texts.waitsFor(name, alert.department.name) : texts.waits(name)}
        </h2>
        <ActionIcon
          variant="subtle"
          size="md"
          aria-label={texts.dismiss(name)}
          onClick={() => actions.onDismiss(alert)}
        >
          <IconX size={16} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      </div>
      {words !== null && (
        <p className={styles.text} dir="auto">
          {words}
        </p>
      )}
      <div className={styles.actions}>
        <Button size="xs" onClick={() => actions.onPickUp(alert)}>
          {texts.pickUp}
        </Button>
        <Button size="xs" variant="default" onClick={() => actions.onOpen(alert)}>
          {texts.open}
        </Button>
        <span className={styles.clock} aria-live="off">
          <WaitClock since={alert.at} />
        </span>
      </div>
    </section>
  );
}
