import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import { useEffect, useRef } from 'react';
import { useLive } from '../../common/live';

const every = 1000;

/**
 * Tells the hub how far this operator has read, at most once a second and only while the page is in front. `seen` is
 * null where reading says nothing, because the conversation is somebody else's.
 */
export function useReadMark(
  conversationId: ConversationId,
  seen: number | null,
  onRead: (sequence: number) => void,
): void {
  const live = useLive();
  const sent = useRef({ sequence: 0, at: 0 });
  useEffect(() => {
    if (seen === null || seen <= sent.current.sequence) {
      return;
    }
    const tell = () => {
      if (document.visibilityState === 'visible' && document.hasFocus() && seen > sent.current.sequence) {
        sent.current = { sequence: seen, at: Date.now() };
        live.signal('Read', { conversationId, sequence: seen });
        onRead(seen);
      }
    };
    const timer = setTimeout(tell, Math.max(0, sent.current.at + every - Date.now()));
    addEventListener('focus', tell);
    return () => {
      clearTimeout(timer);
      removeEventListener('focus', tell);
    };
  }, [live, conversationId, seen, onRead]);
}
