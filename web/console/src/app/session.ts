import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import { LiveConnection } from '@omnichannel/shared/signalr/liveConnection';
import { openSocket } from '@omnichannel/shared/signalr/openSocket';
import type { QueryClient } from '@tanstack/react-query';
import { keys } from '../common/keys';
import { runCommand } from '../common/runCommand';
import { TypingStore } from '../common/typingStore';
import { ViewerStore } from '../common/viewers/viewerStore';
import { AlertStore } from '../features/alerts/alertStore';
import { DraftKeeper } from '../features/conversation/composer/draftKeeper';
import { saveDraft } from '../features/conversation/composer/saveDraft';
import type { Desk } from '../features/conversation/desk';
import { EndQuestions } from '../features/conversation/ending/endQuestions';
import { Outbox } from '../features/conversation/outbox/outbox';
import { OutboxKeeper } from '../features/conversation/outbox/outboxKeeper';
import { holdFor } from '../features/conversation/outbox/undoSend';

/** What lives from sign-in to sign-out. */
export type Session = {
  readonly client: QueryClient;
  readonly live: LiveConnection;
  readonly desk: Desk;
  readonly alerts: AlertStore;
};

/** A session with its connection, not started. */
export function createSession(client: QueryClient): Session & { readonly keeper: OutboxKeeper } {
  const live = new LiveConnection(openSocket('/hubs/console'));
  const operatorId = client.getQueryData<Me>(keys.me)?.id ?? '';
  const keeper = new OutboxKeeper(operatorId);
  const drafts = new DraftKeeper(operatorId, saveDraft);
  const seen = new Map<ConversationId, number>();
  const outbox = new Outbox(client, (id, command) => runCommand(live, id, command), {
    holdFor: () => holdFor(client),
    seen: (conversation) => seen.get(conversation) ?? 0,
    keep: (messages) => keeper.keep(messages),
  });
  const viewers = new ViewerStore();
  const desk = { outbox, drafts, typing: new TypingStore(), viewers, seen, endQuestions: new EndQuestions() };
  return { client, live, desk, alerts: new AlertStore(), keeper };
}
