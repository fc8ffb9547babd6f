import { useQuery } from '@tanstack/react-query';
import { InboxSettings } from './InboxSettings';
import type { InboxList } from './inbox';
import { NotLoaded } from './NotLoaded';
import { inboxQuery } from './queries';

/** A web site's inbox: what can be set, how it looks, how it gets onto a page. */
export function WebInbox({ id, choices }: { readonly id: string; readonly choices: InboxList }) {
  const { data: inbox, isPending, refetch } = useQuery(inboxQuery(id));
  const reload = () => void refetch();
  return inbox ? (
    <InboxSettings inbox={inbox} choices={choices} onReload={reload} />
  ) : (
    <NotLoaded isPending={isPending} height="var(--list)" onRetry={reload} />
  );
}
