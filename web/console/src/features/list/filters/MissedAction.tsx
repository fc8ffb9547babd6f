import { ActionIcon } from '@mantine/core';
import type { Row } from '@omnichannel/shared/protocol/console/row';
import { IconArrowBackUp, IconMailForward } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { contactName } from '../../../common/contactName';
import { readListSearch } from '../../../common/listSearch';
import { useCommand } from '../../../common/useCommand';
import styles from '../ConversationList.module.css';
import { texts } from './texts';

/** What can still be done for whoever was missed: go on while they are there, else see how they can be reached. */
export function MissedAction({ row }: { readonly row: Row }) {
  const command = useCommand();
  const navigate = useNavigate();
  const go = (details: boolean) =>
    navigate({
      to: '/console/$list/$conversationId',
      params: { list: 'missed', conversationId: row.id },
      search: (old) => ({ ...readListSearch(old), ...(details ? { details } : {}) }),
    });
  const reopen = async () => {
    if (await command({ method: 'Reopen', conversationId: row.id })) {
      await go(false);
    }
  };
  const name = contactName(row.contact);
  const words = row.visitorIsHere ? texts.reopenFor(name) : texts.writeTo(name);
  const Icon = row.visitorIsHere ? IconArrowBackUp : IconMailForward;
  return (
    <ActionIcon
      variant="default"
      size="sm"
      className={styles.handover}
      data-shown={row.visitorIsHere || undefined}
      aria-label={words}
      title={words}
      onClick={() => void (row.visitorIsHere ? reopen() : go(true))}
    >
      <Icon size={14} stroke={1.75} aria-hidden="true" />
    </ActionIcon>
  );
}
