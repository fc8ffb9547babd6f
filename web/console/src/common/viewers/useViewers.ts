import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import type { Named } from '@omnichannel/shared/protocol/console/read';
import { createContext, use, useSyncExternalStore } from 'react';
import { ViewerStore } from './viewerStore';

export const ViewersContext = createContext(new ViewerStore());

/** The colleagues who have the conversation on the screen. */
export function useViewers(id: ConversationId): readonly Named[] {
  const viewers = use(ViewersContext);
  return useSyncExternalStore(viewers.watch, () => viewers.of(id));
}
