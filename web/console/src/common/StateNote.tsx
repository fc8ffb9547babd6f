import type { ReactNode } from 'react';
import styles from './StateNote.module.css';

type Props = {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly action?: ReactNode;
};

/** What stands where there is nothing to show: why, and what can be done about it. */
export function StateNote({ icon, title, text, action }: Props) {
  return (
    <div className={styles.note}>
      <div className={styles.icon} aria-hidden="true">
        {icon}
      </div>
      <p className={styles.title}>{title}</p>
      <p className={styles.text}>{text}</p>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
