import type { ReactNode } from 'react';
import { Mark } from '../../common/Mark';
import styles from './AccountCard.module.css';

type Props = { readonly title: string; readonly intro: string; readonly children: ReactNode };

/** The frame of the pages before one is signed in. */
export function AccountCard({ title, intro, children }: Props) {
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <div>
          <Mark className={styles.mark} />
          <h1 className={styles.title}>{title}</h1>
          <p className={styles.intro}>{intro}</p>
        </div>
        {children}
      </div>
    </main>
  );
}
