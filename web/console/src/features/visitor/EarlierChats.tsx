import { Button } from '@mantine/core';
import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import type { Row } from '@omnichannel/shared/protocol/console/row';
import { IconMessages } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { shortTime } from '../../common/format/time';
import styles from './EarlierChats.module.css';
import { earlierChats } from './queries';
import { texts } from './texts';

type Props = { readonly id: ConversationId; readonly onOpen: (row: Row) => void };

/** The visitor's other chats; each opens beside the one on the screen. */
export function EarlierChats({ id, onOpen }: Props) {
  const { data, isError, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(earlierChats(id));
  const rows = data?.pages.flatMap((page) => page.items) ?? [];
  if (isError) {
    return (
      <div className={styles.note}>
        {texts.earlierFailed}
        <Button variant="subtle" size="compact-sm" onClick={() => void refetch()}>
          {texts.again}
        </Button>
      </div>
    );
  }
  if (rows.length === 0) {
    return null;
  }
  return (
    <section className={styles.group}>
      <h3>{texts.earlier}</h3>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.id}>
            <button type="button" className={styles.chat} onClick={() => onOpen(row)}>
              <IconMessages size={14} stroke={1.75} aria-hidden="true" />
              <span className={styles.text} dir="auto">
                {row.lastDeleted ? texts.deleted : (row.lastText ?? texts.noText)}
              </span>
              <span className={styles.time}>{shortTime(row.createdAt, Date.now())}</span>
            </button>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="subtle" size="compact-sm" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {texts.moreEarlier}
        </Button>
      )}
    </section>
  );
}
