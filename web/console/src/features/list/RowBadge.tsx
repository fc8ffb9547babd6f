import type { ListName } from '@omnichannel/shared/protocol/console/listNames';
import type { Row } from '@omnichannel/shared/protocol/console/row';
import { IconArrowsExchange, IconBellX, IconCheck, IconRobot, IconUser } from '@tabler/icons-react';
import styles from './RowBadge.module.css';
import { texts } from './texts';

type Props = { readonly row: Row; readonly list?: ListName };

/** Who has the conversation or is asked to take it, or how it ended. */
export function RowBadge({ row, list }: Props) {
  const { Icon, text } = badgeOf(row, list === 'missed' ? texts.missedWhy : texts.missed);
  return (
    <span className={styles.badge}>
      <Icon size={13} stroke={1.75} aria-hidden="true" />
      <span>{text}</span>
    </span>
  );
}

function badgeOf(row: Row, reasons: Readonly<Record<string, string>>) {
  if (row.state === 'closed') {
    // A hub from before said why it was missed only in how it ended.
    const missed = reasons[row.missedReason ?? row.closingReason ?? ''];
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
