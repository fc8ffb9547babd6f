import { ActionIcon, Menu } from '@mantine/core';
import type { Row } from '@omnichannel/shared/protocol/console/row';
import {
  IconArrowBackUp,
  IconArrowsExchange,
  IconDoorExit,
  IconEye,
  IconHandGrab,
  IconUserPlus,
  IconUserQuestion,
  IconUsers,
} from '@tabler/icons-react';
import { useHandover } from '../../common/handover/handover';
import { texts } from './handoverActionTexts';
import { useStanding } from './useStanding';

/** Gives the conversation to somebody, or where one may only ask, asks somebody to take it. */
export function HandoverButton({ row }: { readonly row: Row }) {
  const { ask, rightsOf } = useHandover();
  const rights = rightsOf(row);
  const kind = rights.reassign ? 'reassign' : 'transfer';
  return (
    rights[kind] && (
      <ActionIcon
        variant="subtle"
        size="lg"
        aria-label={texts[kind]}
        title={texts[kind]}
        onClick={() => ask({ kind, row })}
      >
        <IconArrowsExchange size={20} stroke={1.75} aria-hidden="true" />
      </ActionIcon>
    )
  );
}

const drawings = {
  reassign: IconArrowsExchange,
  transfer: IconUserQuestion,
  invite: IconUserPlus,
  takeOver: IconHandGrab,
  join: IconUsers,
  monitor: IconEye,
  requeue: IconArrowBackUp,
  stepOut: IconDoorExit,
};

const commands = {
  takeOver: 'TakeOver',
  join: 'Join',
  monitor: 'Monitor',
  requeue: 'Requeue',
  stepOut: 'StepOut',
} as const;

const order = ['reassign', 'transfer', 'invite', 'takeOver', 'join', 'monitor', 'requeue', 'stepOut'] as const;

/** The items of the chat's menu about who has it; none where nothing of it may be done. */
export function HandoverItems({ row }: { readonly row: Row }) {
  const { ask, rightsOf } = useHandover();
  const stand = useStanding();
  const rights = rightsOf(row);
  const possible = order.filter((what) => rights[what]);
  if (possible.length === 0) {
    return null;
  }
  return (
    <>
      {possible.map((what) => {
        const Drawing = drawings[what];
        const run = () =>
          what === 'reassign' || what === 'transfer' || what === 'invite'
            ? ask({ kind: what, row })
            : void stand(row.id, commands[what]);
        return (
          <Menu.Item key={what} leftSection={<Drawing size={16} stroke={1.75} aria-hidden="true" />} onClick={run}>
            {texts[what]}
          </Menu.Item>
        );
      })}
      <Menu.Divider />
    </>
  );
}
