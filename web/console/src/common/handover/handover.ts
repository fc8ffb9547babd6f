import type { Named } from '@omnichannel/shared/protocol/console/read';
import type { Row } from '@omnichannel/shared/protocol/console/row';
import { createContext, use } from 'react';
import type { HandoverRights } from './handoverRights';

/** What is asked about whom: give a conversation away, ask somebody to take it, ask somebody in. */
export type HandoverWish = { readonly kind: 'reassign' | 'transfer' | 'invite'; readonly row: Row };

/** Somebody whose shift ends, with how many conversations they have. */
export type Leaving = Named & { readonly load: number };

/** Opens the dialogs in which somebody is chosen, and tells what the operator may do with a conversation. */
export type Handover = {
  readonly ask: (wish: HandoverWish) => void;
  /** About all conversations of somebody; null where the dialog asks whose. */
  readonly askAll: (of: Leaving | null) => void;
  readonly rightsOf: (row: Row) => HandoverRights;
};

const none: HandoverRights = {
  write: false,
  reassign: false,
  transfer: false,
  invite: false,
  takeOver: false,
  join: false,
  monitor: false,
  requeue: false,
  stepOut: false,
};

/** Outside the frame nothing can be handed over. */
export const HandoverContext = createContext<Handover>({
  ask: () => undefined,
  askAll: () => undefined,
  rightsOf: () => none,
});

export function useHandover(): Handover {
  return use(HandoverContext);
}
