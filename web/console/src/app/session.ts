import { LiveConnection } from '@omnichannel/shared/signalr/liveConnection';
import { openSocket } from '@omnichannel/shared/signalr/openSocket';
import type { QueryClient } from '@tanstack/react-query';
import { runCommand } from '../common/runCommand';
import { AlertStore } from '../features/alerts/alertStore';
import type { Desk } from '../features/conversation/desk';
import { Outbox } from '../features/conversation/outbox';
import { TypingStore } from '../features/conversation/typingStore';

/** What lives from sign-in to sign-out. */
export type Session = {
  readonly client: QueryClient;
  readonly live: LiveConnection;
  readonly desk: Desk;
  readonly alerts: AlertStore;
};

/** A session with its connection, not started. */
export function createSession(client: QueryClient): Session {
  const live = new LiveConnection(openSocket('/hubs/console'));
  const outbox = new Outbox(client, (id, command) => runCommand(live, id, command));
  return { client, live, desk: { outbox, typing: new TypingStore() }, alerts: new AlertStore() };
}
