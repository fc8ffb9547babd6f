import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import { createContext, use } from 'react';
import type { TypingStore } from '../../common/typingStore';
import type { ViewerStore } from '../../common/viewers/viewerStore';
import type { DraftKeeper } from './composer/draftKeeper';
import type { EndQuestions } from './ending/endQuestions';
import type { Outbox } from './outbox/outbox';

/**
 * What outlives the conversation on the screen: messages on their way, what is being written, who types, who looks, how far has been read, and
 * what an end still needs.
 */
export type Desk = {
  readonly outbox: Outbox;
  readonly drafts: DraftKeeper;
  readonly typing: TypingStore;
  readonly viewers: ViewerStore;
  readonly seen: Map<ConversationId, number>;
  readonly endQuestions: EndQuestions;
};

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) {
    throw new Error('There is no desk above this component.');
  }
  return desk;
}
