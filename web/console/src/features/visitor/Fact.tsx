import type { ReactNode } from 'react';
import styles from './Facts.module.css';

type Props = { readonly name: string; readonly children: ReactNode };

/** One fact with its name. */
export function Fact({ name, children }: Props) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}
