import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import { useMemo } from 'react';
import { useLive } from '../../../common/live';

const every = 3000;

/** Says that this operator types, or that the message is out and the next one starts anew. */
export type TypingSignal = { readonly typed: () => void; readonly sent: () => void };

/** Tells the hub that this operator types, at most every three seconds for one message. */
export function useTypingSignal(conversationId: ConversationId): TypingSignal {
  const live = useLive();
  return useMemo(() => {
    let last = 0;
    return {
      typed: () => {
        const now = Date.now();
        if (live.state.kind === 'connected' && now - last >= every) {
          last = now;
          live.signal('Typing', { conversationId });
        }
      },
      sent: () => {
        last = 0;
      },
    };
  }, [live, conversationId]);
}
