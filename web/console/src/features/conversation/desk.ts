import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import type { TypingShown } from '@omnichannel/shared/protocol/console/pushes';
import { createContext, use, useSyncExternalStore } from 'react';
import type { Outbox } from './outbox';
import type { TypingStore } from './typingStore';

/** What outlives the conversation on the screen: messages on their way, and who types. */
export type Desk = { readonly outbox: Outbox; readonly typing: TypingStore };

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) {
    throw new Error('There is no desk above this component.');
  }
  return desk;
}

/** Who types in the conversation now, or null. */
export function useTyping(id: ConversationId): TypingShown | null {
  const { typing } = useDesk();
  return useSyncExternalStore(
    (watcher) => typing.watch(watcher),
    () => typing.of(id),
  );
}
