import { useQuery } from '@tanstack/react-query';
import type { InboxList } from '../inbox';
import { NotLoaded } from '../NotLoaded';
import { ChannelSettings } from './ChannelSettings';
import { channelInboxQuery } from './queries';

/** An inbox of a vendor's channel: what can be set, and how its connection is doing. */
export function ChannelInboxView({ id, choices }: { readonly id: string; readonly choices: InboxList }) {
  const { data: inbox, isPending, refetch } = useQuery(channelInboxQuery(id));
  const reload = () => void refetch();
  return inbox ? (
    <ChannelSettings inbox={inbox} choices={choices} onReload={reload} />
  ) : (
    <NotLoaded isPending={isPending} height="var(--list)" onRetry={reload} />
  );
}
