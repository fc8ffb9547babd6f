import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import type { AlertChoice } from '@omnichannel/shared/protocol/console/preferences';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { type AlertActions, AlertCard } from './AlertCard';
import styles from './Alerts.module.css';
import type { AlertStore } from './alertStore';
import { alertText, alertTitle } from './alertWords';
import { isPressing, reachesTheAway } from './applyAlertEvent';
import { chime } from './chime';
import { desktopNotice } from './desktopNotice';
import { texts } from './texts';
import { useOfferEnds } from './useOfferEnds';
import { useRinging } from './useRinging';

/** How alerts call: `leads` in this tab among several, `here` unless the operator is away, `open` is the chat on the screen. */
export type AlertManner = {
  readonly leads: boolean;
  readonly here: boolean;
  readonly open: ConversationId | null;
  readonly choice: AlertChoice;
};

type Props = { readonly store: AlertStore; readonly actions: AlertActions; readonly manner: AlertManner };

// On a phone, which the style sheet knows, only one.
const shown = 3;

/**
 * The alerts that are on: cards, sound and desktop notices, until somebody takes them. Whoever is away is left in peace,
 * unless nobody else can help.
 */
export function AlertStack({ store, actions, manner }: Props) {
  const all = useSyncExternalStore(store.watch, () => store.alerts);
  const { leads, here, open, choice } = manner;
  const alerts = here ? all : all.filter(reachesTheAway);
  // What is on the screen has been heard of: it stands there until it is put away, and is silent.
  const rings = alerts.some((one) => isPressing(one) && (one.about !== 'chat' || one.conversationId !== open));
  const blocked = useRinging(leads && rings ? choice.volume : null);
  useOfferEnds(
    store,
    all.some((one) => one.about === 'offer'),
  );
  const volume = useRef(choice.volume);
  useEffect(() => {
    volume.current = choice.volume;
  });
  const news = alerts.findLast((one) => one.about === 'chat')?.raisedAt ?? 0;
  const heard = useRef(0);
  useEffect(() => {
    // What stands behind one that was put away has been heard already.
    if (leads && news > heard.current) {
      heard.current = news;
      void chime('reply', volume.current);
    }
  }, [news, leads]);

  const newest = alerts.at(-1);
  useEffect(() => {
    if (!newest || !leads || !choice.desktop || document.hasFocus()) {
      return;
    }
    const [title, text] = [alertTitle(newest), alertText(newest) ?? ''];
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
