import type { LiveConnection } from '@omnichannel/shared/signalr/liveConnection';
import type { LiveState } from '@omnichannel/shared/signalr/liveState';
import { createContext, use, useSyncExternalStore } from 'react';

export const LiveContext = createContext<LiveConnection | null>(null);

/** The one connection to the hub. */
export function useLive(): LiveConnection {
  const live = use(LiveContext);
  if (!live) {
    throw new Error('There is no connection above this component.');
  }
  return live;
}

/** How the connection stands; renders again when that changes. */
export function useLiveState(): LiveState {
  const live = useLive();
  return useSyncExternalStore(live.watch, () => live.state);
}
