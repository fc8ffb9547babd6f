import type { ComponentChildren } from 'preact';
import styles from './Hidden.module.css';

/** Words for those who listen: read out, and taking no room. */
export function Hidden({ children, role }: { readonly children: ComponentChildren; readonly role?: 'status' }) {
  return (
    <span class={styles.hidden} {...(role && { role })}>
      {children}
    </span>
  );
}
