import { Menu } from '@mantine/core';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import { IconChevronDown } from '@tabler/icons-react';
import { StatusSign } from '../../common/team/StatusSign';
import { texts as statuses } from '../../common/team/statusTexts';
import styles from './AvailabilityMenu.module.css';
import { texts } from './texts';
import { availabilities, useAvailability } from './useAvailability';

/** Whether this operator takes chats, and how many of how many there are. */
export function AvailabilityMenu({ me }: { readonly me: Me }) {
  const choose = useAvailability();
  return (
    <Menu position="bottom-start" width={280}>
      <Menu.Target>
        <button type="button" className={styles.button} title={texts.availability}>
          <StatusSign status={me.status} />
          {statuses[me.status]}
          <span className={styles.load} title={texts.loadInWords(me.load, me.cap)}>
            {texts.load(me.load, me.cap)}
          </span>
          <IconChevronDown size={14} stroke={1.75} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{texts.availability}</Menu.Label>
        {availabilities.map((status) => (
          <Menu.Item
            key={status}
            leftSection={<StatusSign status={status} />}
            aria-current={status === me.status}
            onClick={() => void choose(status)}
          >
            {statuses[status]}
            <div className={styles.explain}>{texts.explains[status]}</div>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
