import type { AlertChoice } from '@omnichannel/shared/protocol/console/preferences';
import { useEffect, useSyncExternalStore } from 'react';
import { type AlertActions, AlertCard } from './AlertCard';
import styles from './Alerts.module.css';
import type { AlertStore } from './alertStore';
import { desktopNotice } from './desktopNotice';
import { texts } from './texts';
import { useRinging } from './useRinging';

/** How alerts call: `leads` in this tab among several, `here` unless the operator is away. */
export type AlertManner = { readonly leads: boolean; readonly here: boolean; readonly choice: AlertChoice };

type Props = { readonly store: AlertStore; readonly actions: AlertActions; readonly manner: AlertManner };

// On a phone, which the style sheet knows, only one.
const shown = 3;

/** The alerts that are on: cards, sound and desktop notices, until somebody takes them. Whoever is away is left in peace. */
export function AlertStack({ store, actions, manner }: Props) {
  const all = useSyncExternalStore(store.watch, () => store.alerts);
  const { leads, here, choice } = manner;
  const alerts = here ? all : [];
  const blocked = useRinging(leads && alerts.length > 0 ? choice.volume : null);

  const newest = alerts.at(-1);
  useEffect(() => {
    if (!newest || !leads || !choice.desktop || document.hasFocus()) {
      return;
    }
    const title = texts.waits(newest.contactName ?? texts.somebody);
    const text = newest.text ?? newest.reason ?? '';
    return desktopNotice({ title, text, tag: newest.conversationId }, () => actions.onOpen(newest));
  }, [newest, leads, choice.desktop, actions]);

  return (
    <section className={styles.stack} aria-label={texts.region} aria-live="assertive">
      {alerts.slice(0, shown).map((alert) => (
        <AlertCard key={alert.conversationId} alert={alert} actions={actions} />
      ))}
      {alerts.length > shown && (
        <p className={`${styles.hint} ${styles.onDesk}`}>{texts.more(alerts.length - shown)}</p>
      )}
      {alerts.length > 1 && <p className={`${styles.hint} ${styles.onPhone}`}>{texts.more(alerts.length - 1)}</p>}
      {blocked && <p className={styles.hint}>{texts.soundBlocked}</p>}
    </section>
  );
}
