import { type MantineColorScheme, Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  IconBell,
  IconCheck,
  IconDeviceDesktop,
  IconKeyboard,
  IconLogout,
  IconMoon,
  IconSun,
} from '@tabler/icons-react';
import { Face } from '../common/Face';
import { request } from '../common/request';
import { useMe } from '../features/operator/queries';
import styles from './Rail.module.css';
import { texts } from './texts';

type Props = { readonly onTestAlerts: () => void; readonly onHelp: () => void };

const schemes: readonly (readonly [MantineColorScheme, typeof IconSun])[] = [
  ['auto', IconDeviceDesktop],
  ['light', IconSun],
  ['dark', IconMoon],
];

/** Everything about the operator's own account and browser. */
export function AccountMenu({ onTestAlerts, onHelp }: Props) {
  const me = useMe();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="right-end" width={240}>
      <Menu.Target>
        <UnstyledButton className={styles.item} aria-label={texts.account(me.name)} title={me.name}>
          <Face kind="operator" name={me.name} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <div className={styles.name}>{me.name}</div>
          {me.email}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item leftSection={<IconBell size={16} stroke={1.75} aria-hidden="true" />} onClick={onTestAlerts}>
          {texts.testAlerts}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={16} stroke={1.75} aria-hidden="true" />} onClick={onHelp}>
          {texts.help}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{texts.appearance}</Menu.Label>
        {schemes.map(([scheme, Icon]) => (
          <Menu.Item
            key={scheme}
            aria-current={scheme === colorScheme}
            leftSection={<Icon size={16} stroke={1.75} aria-hidden="true" />}
            rightSection={scheme === colorScheme && <IconCheck size={16} stroke={1.75} aria-hidden="true" />}
            onClick={() => setColorScheme(scheme)}
          >
            {texts.schemes[scheme]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={16} stroke={1.75} aria-hidden="true" />}
          onClick={() => void signOut()}
        >
          {texts.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Leaves by loading the page anew, so that nothing of the session stays in memory. */
async function signOut(): Promise<void> {
  try {
    await request('/api/session', { method: 'DELETE', read: () => true });
    location.assign('/console/sign-in');
  } catch {
    notifications.show({ message: texts.signOutFailed });
  }
}
