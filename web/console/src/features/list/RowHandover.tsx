import { ActionIcon } from '@mantine/core';
import type { Row } from '@omnichannel/shared/protocol/console/row';
import { IconArrowsExchange } from '@tabler/icons-react';
import { contactName } from '../../common/contactName';
import { useHandover } from '../../common/handover/handover';
import styles from './ConversationList.module.css';
import { texts } from './texts';

/** Gives a conversation to somebody, from its row; only for those who may. */
export function RowHandover({ row }: { readonly row: Row }) {
  const { ask, rightsOf } = useHandover();
  if (!rightsOf(row).reassign) {
    return null;
  }
  const words = texts.reassign(contactName(row.contact));
  return (
    <ActionIcon
      variant="default"
      size="sm"
      className={styles.handover}
      aria-label={words}
      title={words}
      onClick={() => ask({ kind: 'reassign', row })}
    >
      <IconArrowsExchange size={14} stroke={1.75} aria-hidden="true" />
    </ActionIcon>
  );
}
