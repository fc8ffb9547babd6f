import { IconClock, IconClockExclamation } from '@tabler/icons-react';
import { duration } from './format/time';
import { texts } from './texts';
import { useHubNow } from './useNow';
import styles from './WaitClock.module.css';

const long = 60_000;

/** How long somebody has been waiting, to the second; from one minute on it warns by colour and icon. */
export function WaitClock({ since }: { readonly since: string }) {
  const waited = useHubNow(1000) - Date.parse(since);
  const time = duration(waited);
  const isLong = waited > long;
  const Icon = isLong ? IconClockExclamation : IconClock;
  return (
    <span className={styles.clock} data-long={isLong || undefined} title={texts.waits(time)}>
      <Icon size={13} stroke={2} aria-hidden="true" />
      {time}
    </span>
  );
}
