import { VisuallyHidden } from '@mantine/core';
import { texts } from './texts';
import styles from './UnreadCount.module.css';

const most = 99;

/** How many messages nobody has looked at; nothing where there are none. */
export function UnreadCount({ count }: { readonly count: number }) {
  if (count === 0) {
    return null;
  }
  const shown = count > most ? `${most}+` : String(count);
  return (
    <span className={styles.count}>
      <span aria-hidden="true">{shown}</span>
      <VisuallyHidden>{texts.unread(shown)}</VisuallyHidden>
    </span>
  );
}
