import { ActionIcon, Menu } from '@mantine/core';
import type { Entry } from '@omnichannel/shared/protocol/console/entry';
import { IconDots, IconHistory, IconPencil, IconTrash } from '@tabler/icons-react';
import { texts } from './changeTexts';
import { texts as delivery } from './deliveryTexts';
import styles from './Message.module.css';
import { useMessageDesk } from './messageDesk';

const size = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

/** What can be done with a message; nothing where that is nothing. It appears under the pointer and with the focus. */
export function MessageMenu({ entry }: { readonly entry: Entry }) {
  const desk = useMessageDesk();
  const rights = desk?.rightsOf(entry);
  if (!desk || !rights || !(rights.edit || rights.remove || rights.versions || rights.cannot.length > 0)) {
    return null;
  }
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <ActionIcon className={styles.menu ?? ''} variant="subtle" aria-label={texts.menu} title={texts.menu}>
          <IconDots {...size} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {rights.edit && (
          <Menu.Item leftSection={<IconPencil {...size} />} onClick={() => desk.wish(entry, 'edit')}>
            {texts.edit}
          </Menu.Item>
        )}
        {rights.versions && (
          <Menu.Item leftSection={<IconHistory {...size} />} onClick={() => desk.wish(entry, 'versions')}>
            {texts.versions}
          </Menu.Item>
        )}
        {rights.remove && (
          <Menu.Item leftSection={<IconTrash {...size} />} onClick={() => desk.wish(entry, 'delete')}>
            {texts.delete}
          </Menu.Item>
        )}
        {rights.cannot.length > 0 && (
          <Menu.Label>{rights.cannot.includes('edit') ? delivery.cannotChange : delivery.cannotDelete}</Menu.Label>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
