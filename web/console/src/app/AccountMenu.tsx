import { Menu, UnstyledButton } from '@mantine/core';
import { IconBell, IconKeyboard, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { Face } from '../common/Face';
import { picturePath } from '../common/team/picturePath';
import { useMe } from '../features/operator/queries';
import type { OpenDialog } from './dialogs';
import styles from './Rail.module.css';
import { texts } from './texts';

type Props = { readonly onDialog: OpenDialog; readonly onProfile: () => void; readonly onLeave: () => Promise<void> };

/** The way to one's own profile, and out. */
export function AccountMenu({ onDialog, onProfile, onLeave }: Props) {
  const me = useMe();
  const items = [
    [texts.profile, IconUserCircle, onProfile],
    [texts.testAlerts, IconBell, () => onDialog('alerts')],
    [texts.help, IconKeyboard, () => onDialog('help')],
  ] as const;
  return (
    <Menu position="right-end" width={240}>
      <Menu.Target>
        <UnstyledButton className={styles.item} aria-label={texts.account(me.name)} title={me.name}>
          <Face kind="operator" name={me.name} picture={me.picture && picturePath(me.id, me.picture)} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <div className={styles.name}>{me.name}</div>
          {me.email}
        </Menu.Label>
        <Menu.Divider />
        {items.map(([name, Icon, onClick]) => (
          <Menu.Item key={name} leftSection={<Icon size={16} stroke={1.75} aria-hidden="true" />} onClick={onClick}>
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={16} stroke={1.75} aria-hidden="true" />}
          onClick={() => void onLeave()}
        >
          {texts.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
