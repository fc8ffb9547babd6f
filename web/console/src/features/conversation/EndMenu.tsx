import { Button, Menu } from '@mantine/core';
import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import { IconChevronDown, IconCircleCheck, IconHourglass } from '@tabler/icons-react';
import { texts } from './texts';
import { useCommandBehindReplies } from './useCommandBehindReplies';

const waits = [30, 60, 90];

/** Ends the chat, now or after a countdown that the visitor can stop by writing. */
export function EndMenu({ conversationId }: { readonly conversationId: ConversationId }) {
  const command = useCommandBehindReplies();
  return (
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
        <Menu.Label>{texts.endHint}</Menu.Label>
        {waits.map((seconds) => (
          <Menu.Item
            key={seconds}
            leftSection={<IconHourglass size={16} stroke={1.75} aria-hidden="true" />}
            onClick={() => void command({ method: 'EndIn', conversationId, seconds })}
          >
            {texts.endIn(seconds)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
