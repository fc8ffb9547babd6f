import type { ReactNode } from 'react';
import styles from './StateNote.module.css';

type Props = {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly action?: ReactNode;
  /** Whether it is all that the page has to say; then its title is the page's. */
  readonly isPage?: boolean;
};

/** What stands where there is nothing to show: why, and what can be done about it. */
export function StateNote({ icon, title, text, action, isPage }: Props) {
  const Title = isPage ? 'h1' : 'p';
  return (
    <div className={styles.note}>
      <div className={styles.icon} aria-hidden="true">
        {icon}
      </div>
      <Title className={styles.title}>{title}</Title>
      <p className={styles.text}>{text}</p>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
