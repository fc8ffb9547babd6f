import type { Row } from '@omnichannel/shared/protocol/console/row';
import { IconArrowsExchange, IconBellX, IconCheck, IconRobot, IconUser } from '@tabler/icons-react';
import styles from './RowBadge.module.css';
import { texts } from './texts';

/** Who has the conversation or is asked to take it, or how it ended. */
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
    // A hub from before said why it was missed only in how it ended.
    const missed = texts.missed[row.missedReason ?? row.closingReason ?? ''];
    if (!missed && row.abandonedByBot) {
      return { Icon: IconRobot, text: texts.abandoned };
    }
    return missed
      ? { Icon: IconBellX, text: missed }
      : { Icon: IconCheck, text: texts.reasons[row.closingReason ?? ''] ?? texts.closed };
  }
  if (row.offer) {
    return { Icon: IconArrowsExchange, text: texts.offeredTo(row.offer.to?.name ?? row.offer.department.name) };
  }
  if (row.state === 'bot') {
    return { Icon: IconRobot, text: texts.withBot };
  }
  const names = [row.owner?.name ?? texts.waitsInQueue, ...row.participants.map((one) => one.name)];
  return { Icon: IconUser, text: names.join(', ') };
}
