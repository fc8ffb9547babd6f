import type { Availability } from '@omnichannel/shared/protocol/console/me';
import { IconCircleDashed, IconCircleFilled, IconCircleMinus, IconClockHour4 } from '@tabler/icons-react';
import styles from './StatusSign.module.css';

const signs = {
  available: IconCircleFilled,
  busy: IconCircleMinus,
  away: IconClockHour4,
  offline: IconCircleDashed,
};

/** The sign of an availability; each has a shape of its own, so that colour is not all there is. */
export function StatusSign({ status }: { readonly status: Availability }) {
  const Sign = signs[status];
  return <Sign className={styles.sign} data-status={status} size={14} stroke={2.25} aria-hidden="true" />;
}
