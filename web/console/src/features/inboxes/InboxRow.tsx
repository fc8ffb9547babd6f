import { Link } from '@tanstack/react-router';
import { vendorOf, webChannel } from './channels/vendors';
import styles from './Inboxes.module.css';
import type { InboxItem } from './inbox';
import { texts } from './texts';

/** A row of the list: which channel, what it is called, who answers; the way to its settings. */
export function InboxRow({ inbox }: { readonly inbox: InboxItem }) {
  const { Icon, label } = vendorOf(inbox.channel);
  const sites = inbox.channel === webChannel ? [texts.sites(inbox.origins)] : [];
  const facts = [label, ...sites, inbox.department.name, inbox.flow?.name ?? texts.people];
  return (
    <Link to="/console/settings/inboxes/$inboxId" params={{ inboxId: inbox.id }} className={styles.row}>
      <Icon className={styles.channel} stroke={1.5} aria-hidden="true" />
      <span className={styles.rowName}>{inbox.name}</span>
      <span className={styles.rowFacts}>
        {inbox.pausedAt && <span className={styles.paused}>{texts.paused} · </span>}
        {facts.join(' · ')}
      </span>
    </Link>
  );
}
