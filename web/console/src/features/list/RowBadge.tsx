import type { Row } from '@omnichannel/shared/protocol/console/row';
import { IconBellX, IconCheck, IconRobot, IconUser } from '@tabler/icons-react';
import styles from './RowBadge.module.css';
import { texts } from './texts';

const missed = new Set(['noAnswer', 'declined', 'transferTimeout', 'offlineHours', 'busyLeftMessage']);

/** Who has the conversation, or how it ended. */
export function RowBadge({ row }: { readonly row: Row }) {
  const { Icon, text } = badgeOf(row);
  return (
    <span className={styles.badge}>
      <Icon size={13} stroke={1.75} aria-hidden="true" />
      <span>{text}</span>
    </span>
  );
}

function badgeOf(row: Row) {
  if (row.state === 'closed') {
    return {
      Icon: missed.has(row.closingReason ?? '') ? IconBellX : IconCheck,
      text: texts.reasons[row.closingReason ?? ''] ?? texts.closed,
    };
  }
  if (row.state === 'bot') {
    return { Icon: IconRobot, text: texts.withBot };
  }
  return { Icon: IconUser, text: row.owner?.name ?? texts.waitsInQueue };
}
