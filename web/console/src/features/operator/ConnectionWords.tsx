import { IconPlugConnected, IconPlugConnectedX, IconRefresh } from '@tabler/icons-react';
import { clockTime } from '../../common/format/time';
import { useLiveState } from '../../common/live';
import styles from './Connection.module.css';
import { texts } from './texts';

const icons = {
  connecting: IconRefresh,
  connected: IconPlugConnected,
  reconnecting: IconRefresh,
  offline: IconPlugConnectedX,
};

/** How the connection stands, always, in words. */
export function ConnectionWords() {
  const state = useLiveState();
  const Icon = icons[state.kind];
  return (
    <span className={styles.words} data-kind={state.kind} role="status">
      <Icon size={14} stroke={1.75} aria-hidden="true" />
      {state.kind === 'offline' ? texts.connection.offline(clockTime(state.since)) : texts.connection[state.kind]}
    </span>
  );
}
