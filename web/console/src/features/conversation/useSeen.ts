import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import { useCallback, useEffect, useState } from 'react';
import { useDesk } from './desk';

/** How far this operator has looked, for as long as the conversation is on the screen. */
export function useSeen(id: ConversationId): readonly [number, (sequence: number) => void] {
  const { seen: desk } = useDesk();
  const [seen, setSeen] = useState(0);
  const onSeen = useCallback(
    (sequence: number) => {
      desk.set(id, sequence);
      setSeen(sequence);
    },
    [desk, id],
  );
  useEffect(() => () => void desk.delete(id), [desk, id]);
  return [seen, onSeen];
}
