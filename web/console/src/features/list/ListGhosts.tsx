import { Skeleton, VisuallyHidden } from '@mantine/core';
import styles from './ConversationList.module.css';
import { texts } from './texts';

const ghosts = ['60%', '45%', '70%', '55%', '65%', '50%'];

/** The shape of rows while they load. */
export function ListGhosts() {
  return (
    <div className={styles.ghosts} role="status">
      <VisuallyHidden>{texts.loading}</VisuallyHidden>
      {ghosts.map((width) => (
        <div key={width} className={styles.ghost}>
          <Skeleton circle height="var(--row-face)" />
          <div className={styles.lines}>
            <Skeleton height="var(--space-3)" width={width} />
            <Skeleton height="var(--space-3)" />
          </div>
        </div>
      ))}
    </div>
  );
}
