import { Button, Menu } from '@mantine/core';
import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import { IconChevronDown, IconCircleCheck, IconHourglass } from '@tabler/icons-react';
import type { Command } from '../../common/runCommand';
import { useCommand } from '../../common/useCommand';
import { useDesk } from './desk';
import { texts } from './texts';

const waits = [30, 60, 90];

/** Ends the chat, now or after a countdown that the visitor can stop by writing. */
export function EndMenu({ conversationId }: { readonly conversationId: ConversationId }) {
  const run = useCommand();
  const { outbox } = useDesk();
  // What was written before the end is said before it, also when it could still be taken back.
  const command = (wanted: Command) => void outbox.releaseAll(conversationId).then(() => run(wanted));
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
          onClick={() => command({ method: 'End', conversationId })}
        >
          {texts.endNow}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{texts.endHint}</Menu.Label>
        {waits.map((seconds) => (
          <Menu.Item
            key={seconds}
            leftSection={<IconHourglass size={16} stroke={1.75} aria-hidden="true" />}
            onClick={() => command({ method: 'EndIn', conversationId, seconds })}
          >
            {texts.endIn(seconds)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
