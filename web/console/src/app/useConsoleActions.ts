import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import { type ListName, listNames } from '@omnichannel/shared/protocol/console/listNames';
import type { RowPage } from '@omnichannel/shared/protocol/console/rowPage';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { contactName } from '../common/contactName';
import { keys } from '../common/keys';
import { toSearch } from '../common/listSearch';
import { useLive } from '../common/live';
import { useCommand } from '../common/useCommand';
import type { Verb } from '../common/verbs/verb';
import type { AlertActions } from '../features/alerts/AlertCard';
import { chatsOf } from './chatsOf';
import { useAlerts } from './SessionProvider';
import type { Place } from './usePlace';

/** What the whole page can do with chats. */
export type ConsoleActions = {
  readonly open: (list: ListName, id: ConversationId) => void;
  readonly openMine: (id: ConversationId) => void;
  readonly pickUp: (id: ConversationId) => Promise<void>;
  /** Takes whoever has waited longest. */
  readonly takeNext: () => void;
  readonly step: (by: 1 | -1) => void;
  /** Every chat that is loaded, as something to open. */
  readonly chats: () => readonly Verb[];
  readonly alertActions: AlertActions;
};

/** Going to a chat, stepping through the list, taking chats, answering alerts. */
export function useConsoleActions({ list, id, filters }: Place): ConsoleActions {
  const client = useQueryClient();
  const command = useCommand();
  const navigate = useNavigate();
  const alerts = useAlerts();
  const live = useLive();
  return useMemo(() => {
    const rowsOf = (name: ListName) => client.getQueryData<RowPage>(keys.list(name))?.items ?? [];
    const open = (to: ListName, conversationId: ConversationId) =>
      void navigate({ to: '/console/$list/$conversationId', params: { list: to, conversationId } });
    const openMine = (conversationId: ConversationId) => open('mine', conversationId);
    const pickUp = async (conversationId: ConversationId) => {
      if (await command({ method: 'PickUp', conversationId })) {
        openMine(conversationId);
      }
    };
    const takeNext = () => {
      const [first] = rowsOf('queue');
      if (first) {
        void pickUp(first.id);
      }
    };
    const step = (by: 1 | -1) => {
      const chats = chatsOf(client, { list, filters });
      const current = chats.findIndex((chat) => chat.id === id);
      const next = chats[current === -1 ? 0 : current + by];
      if (next && list !== null) {
        void navigate({
          to: '/console/$list/$conversationId',
          params: { list, conversationId: next.id },
          search: { ...toSearch(filters), at: next.at },
        });
      }
    };
    const chats = () => {
      const found = listNames.flatMap((name) =>
        rowsOf(name).map(
          (row): Verb => ({
            id: `open.${row.id}`,
            group: 'go',
            name: contactName(row.contact),
            alias: row.contact.email ?? undefined,
            fleeting: true,
            run: () => open(name, row.id),
          }),
        ),
      );
      return [...new Map(found.toReversed().map((verb) => [verb.id, verb])).values()].toReversed();
    };
    const alertActions: AlertActions = {
      onPickUp: (alert) => void pickUp(alert.conversationId),
      onOpen: (alert) => {
        // An offer stays until it is answered: whoever reads first still has to say yes or no.
        if (alert.about !== 'offer') {
          alerts.apply({ kind: 'gone', id: alert.conversationId });
        }
        open(alert.about === 'waiting' ? 'queue' : 'mine', alert.conversationId);
      },
      onAccept: ({ conversationId, offerId }) => {
        void command({ method: 'AcceptOffer', conversationId, offerId }).then(
          (done) => done && openMine(conversationId),
        );
      },
      onDecline: ({ conversationId, offerId }, reason) => {
        void command({ method: 'DeclineOffer', conversationId, offerId, reason }).then(
          (done) => done && alerts.apply({ kind: 'gone', id: conversationId }),
        );
      },
      onDismiss: (alert) => {
        alerts.apply({ kind: 'gone', id: alert.conversationId });
        if (alert.about === 'chat' && alert.kind === 'mentioned') {
          live.signal('ReadMentions', { conversationId: alert.conversationId });
        }
      },
    };
    return { open, openMine, pickUp, takeNext, step, chats, alertActions };
  }, [client, command, navigate, alerts, live, list, id, filters]);
}
