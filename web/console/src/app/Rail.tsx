import { UnstyledButton } from '@mantine/core';
import { IconHelp, IconMessages } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Mark } from '../common/Mark';
import { AccountMenu } from './AccountMenu';
import styles from './Rail.module.css';
import { texts } from './texts';

type Props = { readonly onTestAlerts: () => void; readonly onHelp: () => void };

/** The narrow bar with the parts of the console; on a phone it is the bar at the lower end. */
export function Rail({ onTestAlerts, onHelp }: Props) {
  return (
    <nav className={styles.rail} aria-label={texts.navigation}>
      <Mark className={styles.mark} />
      <Link
        to="/console/$list"
        params={{ list: 'mine' }}
        className={styles.item}
        aria-label={texts.chats}
        aria-current="page"
        title={texts.chats}
      >
        <IconMessages size={22} stroke={1.75} aria-hidden="true" />
      </Link>
      <div className={styles.space} />
      <UnstyledButton className={styles.item} aria-label={texts.help} title={texts.help} onClick={onHelp}>
        <IconHelp size={22} stroke={1.75} aria-hidden="true" />
      </UnstyledButton>
      <AccountMenu onTestAlerts={onTestAlerts} onHelp={onHelp} />
    </nav>
  );
}
