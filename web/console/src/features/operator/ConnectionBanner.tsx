import { IconPlugConnectedX } from '@tabler/icons-react';
import { clockTime } from '../../common/format/time';
import { useLiveState } from '../../common/live';
import styles from './Connection.module.css';
import { texts } from './texts';

/** What being offline means for the work at hand; nothing while connected. */
export function ConnectionBanner() {
  const state = useLiveState();
  if (state.kind !== 'offline') {
    return null;
  }
  return (
    <div className={styles.banner}>
      <IconPlugConnectedX size={16} stroke={1.75} aria-hidden="true" />
      {texts.banner(clockTime(state.since))}
    </div>
  );
}
