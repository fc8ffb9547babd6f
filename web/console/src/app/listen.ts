import { readChatAlert, readOfferAlert } from '@omnichannel/shared/protocol/console/handoverPushes';
import { type Heartbeat, readHeartbeat } from '@omnichannel/shared/protocol/console/heartbeat';
import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import { type Me, readMe } from '@omnichannel/shared/protocol/console/me';
import type { Opened } from '@omnichannel/shared/protocol/console/opened';
import {
  type Appended,
  type ReadMoved,
  readAppended,
  readContactNotesChanged,
  readDeliveryMoved,
  readFileMoved,
  readHandoffAlert,
  readReadMoved,
  readTarget,
  readTypingShown,
  readViewersShown,
} from '@omnichannel/shared/protocol/console/pushes';
import type { Reader } from '@omnichannel/shared/protocol/console/read';
import { type Row, readRow } from '@omnichannel/shared/protocol/console/row';
import { staleLists } from '@omnichannel/shared/protocol/console/staleLists';
import type { QueryClient } from '@tanstack/react-query';
import { keys } from '../common/keys';
import type { Alert } from '../features/alerts/applyAlertEvent';
import { hideUndoEnd } from '../features/conversation/ending/showUndoEnd';
import { pushToConversation } from '../features/conversation/openEvents';
import { pushToLists } from '../features/list/listEvents';
import type { Session } from './session';

/** Brings every push of the hub to the features it concerns. Call it once, before the connection starts. */
export function listen({ live, client, desk, alerts }: Session): void {
  const on = <T>(method: string, read: Reader<T>, handle: (push: T) => void) =>
    live.on(method, (raw) => {
      const push = read(raw);
      if (push === undefined) {
        // A newer hub may say more than this page understands; the next heartbeat brings what matters.
        console.warn('A push could not be read:', method);
      } else {
        handle(push);
      }
    });

  on('Appended', readAppended, (push) => appended(client, desk, push));
  on('RowChanged', readRow, (row) => {
    rowChanged(client, row);
    hideUndoEnd(row);
    alerts.apply({ kind: 'row', row });
    alerts.replies.apply({ kind: 'row', row, operatorId: operatorId(client) });
  });
  on('RowLeft', readTarget, (id) => {
    pushToLists(client, { kind: 'left', id });
    alerts.apply({ kind: 'left', id });
    alerts.replies.apply({ kind: 'gone', id });
    void client.resetQueries({ queryKey: keys.conversation(id) });
  });
  const raise = (alert: Alert) => alerts.apply({ kind: 'raised', alert, now: Date.now() });
  on('HandoffAlert', readHandoffAlert, (alert) => raise({ about: 'waiting', ...alert }));
  on('OfferAlert', readOfferAlert, (alert) => raise({ about: 'offer', ...alert }));
  on('ChatAlert', readChatAlert, (alert) => raise({ about: 'chat', ...alert }));
  on('TypingShown', readTypingShown, (signal) => desk.typing.show(signal));
  on('ViewersShown', readViewersShown, (push) => desk.viewers.show(push, operatorId(client)));
  on('ReadMoved', readReadMoved, (push) => {
    readMoved(client, push);
    if (push.operatorId !== null && push.operatorId === operatorId(client)) {
      pushToLists(client, {
        kind: 'read',
        id: push.conversationId,
        sequence: push.sequence,
        messages: push.visitorMessages,
      });
      alerts.replies.apply({ kind: 'read', id: push.conversationId, sequence: push.sequence });
      // What is looked at in another tab or at another device need not call here. What comes while it is on this screen is to be seen.
      if (!isOnScreen(client, push.conversationId)) {
        alerts.apply({ kind: 'opened', id: push.conversationId });
      }
    }
  });
  on('DeliveryMoved', readDeliveryMoved, ({ conversationId, sequence, delivery }) =>
    pushToConversation(client, conversationId, { kind: 'delivery', sequence, delivery }),
  );
  on('FileMoved', readFileMoved, ({ conversationId, file }) =>
    pushToConversation(client, conversationId, { kind: 'file', file }),
  );
  on('ContactNotesChanged', readContactNotesChanged, (contactId) => {
    void client.invalidateQueries({ queryKey: keys.contactNotes(contactId) });
  });
  on('Heartbeat', readHeartbeat, (beat) => heartbeat(client, beat));
  on('MeChanged', readMe, (me) => {
    client.setQueryData<Me>(keys.me, me);
    void client.invalidateQueries({ queryKey: keys.team });
  });
}

function operatorId(client: QueryClient): string {
  return client.getQueryData<Me>(keys.me)?.id ?? '';
}

function appended(client: QueryClient, { outbox, typing }: Session['desk'], push: Appended): void {
  pushToConversation(client, push.conversationId, { kind: 'appended', entries: push.entries });
  outbox.settle(push.conversationId, push.entries);
  if (push.entries.some((entry) => entry.author.kind === 'visitor')) {
    typing.clear(push.conversationId);
  }
}

function rowChanged(client: QueryClient, row: Row): void {
  pushToLists(client, { kind: 'row', row });
  pushToConversation(client, row.id, { kind: 'row', row });
}

function readMoved(client: QueryClient, { conversationId: id, kind, sequence }: ReadMoved): void {
  pushToConversation(client, id, { kind: 'readMoved', side: kind, sequence });
}

function isOnScreen(client: QueryClient, id: ConversationId): boolean {
  return (
    client
      .getQueryCache()
      .find({ queryKey: keys.conversation(id) })
      ?.isActive() ?? false
  );
}

function heartbeat(client: QueryClient, beat: Heartbeat): void {
  const seen = client.getQueryData<Heartbeat>(keys.heartbeat) ?? null;
  client.setQueryData<Heartbeat>(keys.heartbeat, beat);
  for (const list of staleLists(seen, beat)) {
    void client.invalidateQueries({ queryKey: keys.list(list) });
  }
  if (seen && (seen.mentions.version !== beat.mentions.version || seen.mentions.count !== beat.mentions.count)) {
    void client.invalidateQueries({ queryKey: keys.mentions });
  }
  for (const query of client.getQueryCache().findAll({ queryKey: keys.conversations })) {
    const opened = client.getQueryData<Opened>(query.queryKey);
    if (opened && query.state.fetchStatus === 'idle' && isBehind(opened, query.isActive(), beat)) {
      void client.invalidateQueries({ queryKey: query.queryKey });
    }
  }
}

/** Whether entries are missing, or the hub does not know that the conversation is on the screen. */
function isBehind(opened: Opened, isOnScreen: boolean, beat: Heartbeat): boolean {
  const sequence = beat.open.get(opened.row.id);
  return sequence === undefined ? isOnScreen : sequence > opened.sequence;
}
