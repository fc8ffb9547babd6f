import type { ReactNode } from 'react';
import styles from './Facts.module.css';

type Props = { readonly title: string; readonly children: ReactNode };

/** Facts under a heading. */
export function FactGroup({ title, children }: Props) {
  return (
    <section className={styles.group}>
      <h3>{title}</h3>
      <dl className={styles.list}>{children}</dl>
    </section>
  );
}
