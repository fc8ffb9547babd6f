import { CopyText } from '../../common/copy/CopyText';
import styles from './Inboxes.module.css';
import type { Inbox } from './inbox';
import { texts } from './texts';

/** What goes onto the customer's page. */
export function Snippet({ inbox }: { readonly inbox: Inbox }) {
  const address = `${inbox.hubOrigin}/widget.js?inbox=${encodeURIComponent(inbox.publicKey)}`;
  return (
    <section className={styles.section}>
      <h2 className={styles.legend}>{texts.install}</h2>
      <p className={styles.note}>{texts.snippet}</p>
      <CopyText label={texts.install} text={`<script async src="${address}"></script>`} />
    </section>
  );
}
