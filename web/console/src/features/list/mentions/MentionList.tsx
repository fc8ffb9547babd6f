import { Button } from '@mantine/core';
import { IconAt } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { StateNote } from '../../../common/StateNote';
import { useLate } from '../../../common/useLate';
import styles from '../ConversationList.module.css';
import { ListFailed } from '../ListFailed';
import { ListGhosts } from '../ListGhosts';
import { MentionRow } from './MentionRow';
import own from './Mentions.module.css';
import { useMentions } from './queries';
import { texts } from './texts';

/** The notes that mention the operator, one of each chat, or why there are none. */
export function MentionList() {
  const { data, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useMentions();
  const { conversationId } = useParams({ strict: false });
  const late = useLate(isPending);
  if (isPending) {
    return <div className={styles.scroll}>{late && <ListGhosts />}</div>;
  }
  if (!data) {
    return <ListFailed onRetry={() => void refetch()} />;
  }
  const mentions = data.pages.flatMap((page) => page.items);
  return (
    <div className={styles.scroll}>
      {mentions.length === 0 && (
        <StateNote
          icon={<IconAt stroke={1.5} />}
          title={texts.emptyTitle}
          text={hasNextPage ? texts.notYetText : texts.emptyText}
        />
      )}
      {mentions.length > 0 && (
        <ul className={own.rows} aria-label={texts.rows}>
          {mentions.map((mention) => (
            <li key={mention.conversationId}>
              {/* Whoever has it on the screen reads it; the hub says so a moment later. */}
              <MentionRow mention={mention} isRead={mention.isRead || mention.conversationId === conversationId} />
            </li>
          ))}
        </ul>
      )}
      {hasNextPage && (
        <div className={styles.more}>
          <Button variant="subtle" size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {texts.more}
          </Button>
        </div>
      )}
    </div>
  );
}
