import {
  applyConversationEvent,
  type ConversationEvent,
} from '@omnichannel/shared/protocol/console/applyConversationEvent';
import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import type { Opened } from '@omnichannel/shared/protocol/console/opened';
import type { QueryClient } from '@tanstack/react-query';
import { EventLog } from '../../common/eventLog';
import { keys } from '../../common/keys';

type Addressed = { readonly id: ConversationId; readonly event: ConversationEvent };

const log = new EventLog<Addressed>();

/** How many conversation events came so far, for `replayedOn`. */
export function openPosition(): number {
  return log.position;
}

/** A conversation as opened, with the pushes on top that came while the answer was on its way. */
export function replayedOn(opened: Opened, from: number): Opened {
  return log
    .since(from)
    .filter(({ id }) => id === opened.row.id)
    .reduce((now, { event }) => applyConversationEvent(now, event).opened, opened);
}

/** Applies a push to the conversation if it is loaded; after a gap it is opened again. */
export function pushToConversation(client: QueryClient, id: ConversationId, event: ConversationEvent): void {
  log.note({ id, event });
  const opened = client.getQueryData<Opened>(keys.conversation(id));
  if (!opened) {
    return;
  }
  const applied = applyConversationEvent(opened, event);
  client.setQueryData<Opened>(keys.conversation(id), applied.opened);
  if (applied.gap) {
    void client.invalidateQueries({ queryKey: keys.conversation(id) });
  }
}
