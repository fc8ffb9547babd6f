import type { Opened } from '@omnichannel/shared/protocol/console/opened';
import { useQuery } from '@tanstack/react-query';
import { keys } from '../../common/keys';
import type { Pending } from './pending';

const none: readonly Pending[] = [];

/** The messages on their way that the log does not show yet. */
export function usePending({ row, entries, sequence }: Opened): readonly Pending[] {
  const { data = none } = useQuery<readonly Pending[]>({ queryKey: keys.outbox(row.id), enabled: false });
  const arrived = new Set(entries.map((entry) => entry.clientId));
  return data.filter((one) => {
    const known = one.state.kind === 'sent' && one.state.sequence !== null && one.state.sequence <= sequence;
    return !known && !arrived.has(one.id);
  });
}
