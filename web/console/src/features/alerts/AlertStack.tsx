import { useEffect, useSyncExternalStore } from 'react';
import { type AlertActions, AlertCard } from './AlertCard';
import styles from './Alerts.module.css';
import type { AlertStore } from './alertStore';
import { desktopNotice } from './desktopNotice';
import { texts } from './texts';
import { useRinging } from './useRinging';
import { useTitleFlash } from './useTitleFlash';

type Props = { readonly store: AlertStore; readonly actions: AlertActions; readonly leads: boolean };

const shown = 3;

/** The alerts that are on: cards, sound, title and desktop notifications, until somebody takes them. */
export function AlertStack({ store, actions, leads }: Props) {
  const alerts = useSyncExternalStore(store.watch, () => store.alerts);
  const blocked = useRinging(leads && alerts.length > 0);
  useTitleFlash(alerts.length);

  const newest = alerts.at(-1);
  useEffect(() => {
    if (!newest || !leads || document.hasFocus()) {
      return;
    }
    const title = texts.waits(newest.contactName ?? texts.somebody);
    const text = newest.text ?? newest.reason ?? '';
    return desktopNotice({ title, text, tag: newest.conversationId }, () => actions.onOpen(newest));
  }, [newest, leads, actions]);

  return (
    <section className={styles.stack} aria-label={texts.region} aria-live="assertive">
      {alerts.slice(0, shown).map((alert) => (
        <AlertCard key={alert.conversationId} alert={alert} actions={actions} />
      ))}
      {alerts.length > shown && <p className={styles.hint}>{texts.more(alerts.length - shown)}</p>}
      {blocked && <p className={styles.hint}>{texts.soundBlocked}</p>}
    </section>
  );
}
