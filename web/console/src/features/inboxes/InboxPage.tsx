import { Button, Skeleton } from '@mantine/core';
import { IconAlertTriangle, IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { StateNote } from '../../common/StateNote';
import { texts as common } from '../../common/texts';
import { useLate } from '../../common/useLate';
import styles from './Inboxes.module.css';
import { InboxSettings } from './InboxSettings';
import { inboxesQuery, inboxQuery } from './queries';
import { texts } from './texts';

/** One inbox: what can be set, how it looks, how it gets onto a page. */
export function InboxPage({ id }: { readonly id: string }) {
  const { data: inbox, isPending, refetch } = useQuery(inboxQuery(id));
  const { data: list } = useQuery(inboxesQuery);
  const late = useLate(isPending);
  return (
    <div className={styles.page} data-wide="">
      <Link to="/console/settings/inboxes" className={styles.back}>
        <IconArrowLeft size={16} stroke={1.75} aria-hidden="true" />
        {texts.back}
      </Link>
      {isPending && late && <Skeleton height="var(--list)" radius="md" aria-label={texts.loading} />}
      {!isPending && !inbox && (
        <StateNote
          icon={<IconAlertTriangle stroke={1.5} />}
          title={texts.failedTitle}
          text={texts.failedText}
          action={
            <Button variant="default" size="xs" onClick={() => void refetch()}>
              {common.tryAgain}
            </Button>
          }
        />
      )}
      {inbox && list && <InboxSettings inbox={inbox} choices={list} onReload={() => void refetch()} />}
    </div>
  );
}
