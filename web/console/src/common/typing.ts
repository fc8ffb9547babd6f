import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import type { TypingShown } from '@omnichannel/shared/protocol/console/pushes';
import { createContext, use, useSyncExternalStore } from 'react';
import { TypingStore } from './typingStore';

export const TypingContext = createContext(new TypingStore());

/** Who types in the conversation now, or null. */
export function useTyping(id: ConversationId): TypingShown | null {
  const typing = use(TypingContext);
  return useSyncExternalStore(typing.watch, () => typing.of(id));
}
