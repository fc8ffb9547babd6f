import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import { useCallback, useRef } from 'react';
import { useLive } from '../../common/live';

const every = 3000;

/** Tells the hub that this operator types, at most every three seconds. */
export function useTypingSignal(conversationId: ConversationId): () => void {
  const live = useLive();
  const last = useRef(0);
  return useCallback(() => {
    const now = Date.now();
    if (now - last.current >= every) {
      last.current = now;
      live.signal('Typing', { conversationId });
    }
  }, [live, conversationId]);
}
