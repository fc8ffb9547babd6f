import type { Opened } from '@omnichannel/shared/protocol/console/opened';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { keys } from '../../../common/keys';
import type { Pending } from './pending';

const none: readonly Pending[] = [];

/** The messages on their way that the log does not show yet. */
export function usePending(opened: Opened): readonly Pending[] {
  return useOutgoing(opened).filter((one) => one.target === null);
}

/** The changes on their way that the log does not show yet, by the sequence of the message. */
export function usePendingChanges(opened: Opened): ReadonlyMap<number, Pending> {
  const all = useOutgoing(opened);
  return useMemo(() => new Map(all.flatMap((one) => (one.target ? [[one.target.sequence, one] as const] : []))), [all]);
}

function useOutgoing({ row, entries, sequence }: Opened): readonly Pending[] {
  const { data = none } = useQuery<readonly Pending[]>({ queryKey: keys.outbox(row.id), enabled: false });
  return useMemo(() => {
    const arrived = new Set(entries.map((entry) => entry.clientId));
    return data.filter((one) => {
      const known = one.state.kind === 'sent' && one.state.sequence !== null && one.state.sequence <= sequence;
      return !known && !arrived.has(one.id);
    });
  }, [data, entries, sequence]);
}
