import { UnstyledButton } from '@mantine/core';
import { may } from '@omnichannel/shared/protocol/console/permissions';
import {
  IconBlockquote,
  IconBolt,
  IconHelp,
  IconLayoutDashboard,
  IconMessages,
  IconSettings,
} from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { Mark } from '../common/Mark';
import { useMe } from '../features/operator/queries';
import { AccountMenu } from './AccountMenu';
import type { OpenDialog } from './dialogs';
import styles from './Rail.module.css';
import { texts } from './texts';
import { usePlace } from './usePlace';

type Props = { readonly onDialog: OpenDialog; readonly onProfile: () => void; readonly onLeave: () => Promise<void> };

/** The narrow bar with the parts of the console; on a phone it is the bar at the lower end. */
export function Rail({ onDialog, onProfile, onLeave }: Props) {
  const { list } = usePlace();
  const me = useMe();
  const inSettings = useLocation({ select: ({ pathname }) => pathname.startsWith('/console/settings/') });
  return (
    <nav className={styles.rail} aria-label={texts.navigation}>
      <Mark className={styles.mark} />
      <Link
        to="/console/$list"
        params={{ list: 'mine' }}
        className={styles.item}
        aria-label={texts.chats}
        aria-current={list === null ? undefined : 'page'}
        title={texts.chats}
      >
        <IconMessages size={22} stroke={1.75} aria-hidden="true" />
      </Link>
      {may(me, 'board.see') && (
        <Link
          to="/console/board"
          className={styles.item}
          aria-label={texts.board}
          activeProps={{ 'aria-current': 'page' }}
          title={texts.board}
        >
          <IconLayoutDashboard size={22} stroke={1.75} aria-hidden="true" />
        </Link>
      )}
      <Link
        to="/console/canned"
        className={styles.item}
        aria-label={texts.canned}
        activeProps={{ 'aria-current': 'page' }}
        title={texts.canned}
      >
        <IconBlockquote size={22} stroke={1.75} aria-hidden="true" />
      </Link>
      {may(me, 'settings.inboxes') && (
        <Link
          to="/console/settings/inboxes"
          className={styles.item}
          aria-label={texts.inboxes}
          aria-current={inSettings ? 'page' : undefined}
          title={texts.inboxes}
        >
          <IconSettings size={22} stroke={1.75} aria-hidden="true" />
        </Link>
      )}
      <div className={styles.space} />
      <UnstyledButton
        className={styles.item}
        aria-label={texts.palette}
        title={texts.palette}
        onClick={() => onDialog('palette')}
      >
        <IconBolt size={22} stroke={1.75} aria-hidden="true" />
      </UnstyledButton>
      <UnstyledButton
        className={styles.item}
        aria-label={texts.help}
        title={texts.help}
        onClick={() => onDialog('help')}
      >
        <IconHelp size={22} stroke={1.75} aria-hidden="true" />
      </UnstyledButton>
      <AccountMenu onDialog={onDialog} onProfile={onProfile} onLeave={onLeave} />
    </nav>
  );
}
