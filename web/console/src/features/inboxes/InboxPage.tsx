import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChannelInboxView } from './channels/ChannelInboxView';
import { webChannel } from './channels/vendors';
import styles from './Inboxes.module.css';
import { NotLoaded } from './NotLoaded';
import { inboxesQuery } from './queries';
import { texts } from './texts';
import { WebInbox } from './WebInbox';

/** One inbox, as its channel needs it. */
export function InboxPage({ id }: { readonly id: string }) {
  const { data: list, isFetching, refetch } = useQuery(inboxesQuery);
  const channel = list?.items.find((item) => item.id === id)?.channel;
  const isWeb = channel === webChannel;
  return (
    <div className={styles.page} data-wide={isWeb ? '' : undefined}>
      <Link to="/console/settings/inboxes" className={styles.back}>
        <IconArrowLeft size={16} stroke={1.75} aria-hidden="true" />
        {texts.back}
      </Link>
      {list && isWeb && <WebInbox id={id} choices={list} />}
      {list && channel && !isWeb && <ChannelInboxView id={id} choices={list} />}
      {!channel && <NotLoaded isPending={isFetching} height="var(--list)" onRetry={() => void refetch()} />}
    </div>
  );
}
