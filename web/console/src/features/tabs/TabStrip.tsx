import { Menu } from '@mantine/core';
import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import { IconChevronDown } from '@tabler/icons-react';
import { useRef } from 'react';
import { UnreadCount } from '../../common/UnreadCount';
import { ChatTab, type ShownTab } from './ChatTab';
import styles from './TabStrip.module.css';
import { texts } from './texts';
import { useOverflow } from './useOverflow';

type Props = {
  readonly tabs: readonly ShownTab[];
  readonly current: ConversationId | null;
  readonly onOpen: (id: ConversationId) => void;
  readonly onClose: (id: ConversationId) => void;
};

/** The chats that are open, one click or one key away; those that do not fit are in a menu at the end. */
export function TabStrip({ tabs, current, onOpen, onClose }: Props) {
  const strip = useRef<HTMLDivElement>(null);
  const overflows = useOverflow(strip, tabs.length);
  if (tabs.length === 0) {
    return null;
  }
  return (
    <nav className={styles.nav} aria-label={texts.tabs}>
      <div ref={strip} className={styles.strip}>
        {tabs.map((tab, index) => (
          <ChatTab
            key={tab.id}
            tab={tab}
            place={index + 1}
            current={tab.id === current}
            onOpen={() => onOpen(tab.id)}
            onClose={() => onClose(tab.id)}
          />
        ))}
      </div>
      {overflows && (
        <Menu position="bottom-end" width={260}>
          <Menu.Target>
            <button type="button" className={styles.all} aria-label={texts.all} title={texts.all}>
              <IconChevronDown size={16} stroke={1.75} aria-hidden="true" />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {tabs.map((tab) => (
              <Menu.Item
                key={tab.id}
                aria-current={tab.id === current ? 'page' : undefined}
                onClick={() => onOpen(tab.id)}
                rightSection={<UnreadCount count={tab.unread} />}
              >
                <span dir="auto">{tab.name}</span>
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </nav>
  );
}
