import { IconHourglass } from '@tabler/icons-react';
import { duration } from '../../common/format/time';
import { useHubNow } from '../../common/useNow';
import styles from './RowBadge.module.css';
import { texts } from './texts';

/** How long until the chat ends, as the visitor sees it too. */
export function EndingClock({ deadline }: { readonly deadline: string }) {
  const left = duration(Date.parse(deadline) - useHubNow(500) + 999);
  return (
    <span className={styles.badge} data-ending="" title={texts.endsIn(left)}>
      <IconHourglass size={13} stroke={1.75} aria-label={texts.ending} role="img" />
      <span className={styles.clock}>{left}</span>
    </span>
  );
}
