import { Button, Menu } from '@mantine/core';
import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import { IconChevronDown, IconCircleCheck, IconHourglass } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { texts as more } from '../handoverActionTexts';
import { texts } from '../texts';
import { useCommandBehindReplies } from './useCommandBehindReplies';

const EndInDialog = lazy(() => import('./EndInDialog').then((part) => ({ default: part.EndInDialog })));

type Props = {
  readonly conversationId: ConversationId;
  /** Whether the visitor has the widget, which counts down; elsewhere the hub asks them. */
  readonly isWeb: boolean;
};

const waits = [30, 45, 60, 90];

/** Ends the chat, now or after a countdown that the visitor can stop by writing. */
export function EndMenu({ conversationId, isWeb }: Props) {
  const command = useCommandBehindReplies();
  const [asks, setAsks] = useState(false);
  const endIn = (seconds: number) => void command({ method: 'EndIn', conversationId, seconds });
  const close = () => setAsks(false);
  return (
    <>
      <Menu position="bottom-end" width={250}>
        <Menu.Target>
          <Button
            data-end-menu=""
            variant="default"
            size="xs"
            rightSection={<IconChevronDown size={14} stroke={1.75} aria-hidden="true" />}
          >
            {texts.end}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconCircleCheck size={16} stroke={1.75} aria-hidden="true" />}
            onClick={() => void command({ method: 'End', conversationId })}
          >
            {texts.endNow}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>{texts.endHints[isWeb ? 'counts' : 'asks']}</Menu.Label>
          {waits.map((seconds) => (
            <Menu.Item
              key={seconds}
              leftSection={<IconHourglass size={16} stroke={1.75} aria-hidden="true" />}
              onClick={() => endIn(seconds)}
            >
              {texts.endIn(seconds)}
            </Menu.Item>
          ))}
          <Menu.Item
            leftSection={<IconHourglass size={16} stroke={1.75} aria-hidden="true" />}
            onClick={() => setAsks(true)}
          >
            {more.endOther}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asks && (
        <Suspense>
          <EndInDialog
            onClose={close}
            onStart={(seconds) => {
              close();
              endIn(seconds);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
