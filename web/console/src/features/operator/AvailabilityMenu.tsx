import { Menu } from '@mantine/core';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import { IconChevronDown, IconMessage } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { StatusSign } from '../../common/team/StatusSign';
import { statusInWords } from '../../common/team/statusInWords';
import { texts as statuses } from '../../common/team/statusTexts';
import styles from './AvailabilityMenu.module.css';
import { type GivenReason, recentReasons, rememberReason } from './recentReasons';
import { texts } from './texts';
import { availabilities, useAvailability } from './useAvailability';

const ReasonDialog = lazy(() => import('./ReasonDialog').then((part) => ({ default: part.ReasonDialog })));

/** Whether this operator takes chats, why not, and how many of how many there are. */
export function AvailabilityMenu({ me }: { readonly me: Me }) {
  const choose = useAvailability();
  const [asks, setAsks] = useState(false);
  const { status, standing } = me;
  const give = async (given: GivenReason) => {
    const isDone = await choose(given.status, given.reason);
    if (isDone && given.reason !== '') {
      rememberReason(me.id, given);
    }
    return isDone;
  };
  const before: GivenReason = { status: status === 'busy' ? 'busy' : 'away', reason: standing.reason ?? '' };
  return (
    <>
      <Menu position="bottom-start" width={280}>
        <Menu.Target>
          <button
            type="button"
            className={styles.button}
            title={status === 'available' ? texts.availability : texts.availabilityIs(statusInWords(me))}
          >
            <StatusSign status={status} />
            {statuses[status]}
            <span className={styles.load} title={texts.loadInWords(me.load, me.cap)}>
              {texts.load(me.load, me.cap)}
            </span>
            <IconChevronDown size={14} stroke={1.75} aria-hidden="true" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{texts.availability}</Menu.Label>
          {availabilities.map((one) => (
            <Menu.Item
              key={one}
              leftSection={<StatusSign status={one} />}
              aria-current={one === status}
              onClick={() => void choose(one)}
            >
              {statuses[one]}
              <div className={styles.explain}>{texts.explains[one]}</div>
            </Menu.Item>
          ))}
          <Menu.Label>{texts.reason.section}</Menu.Label>
          {recentReasons(me.id).map((given) => (
            <Menu.Item
              key={`${given.status} ${given.reason}`}
              leftSection={<StatusSign status={given.status} />}
              aria-label={statuses.because(statuses[given.status], given.reason)}
              aria-current={given.status === status && given.reason === standing.reason}
              onClick={() => void give(given)}
            >
              <div className={styles.given} dir="auto">
                {given.reason}
              </div>
            </Menu.Item>
          ))}
          <Menu.Item
            leftSection={<IconMessage size={14} stroke={1.75} aria-hidden="true" />}
            onClick={() => setAsks(true)}
          >
            {texts.reason.say}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asks && (
        <Suspense>
          <ReasonDialog before={before} onChoose={give} onClose={() => setAsks(false)} />
        </Suspense>
      )}
    </>
  );
}
