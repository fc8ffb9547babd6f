import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import type { ListName } from '@omnichannel/shared/protocol/console/listNames';
import type { Opened } from '@omnichannel/shared/protocol/console/opened';
import type { RowPage } from '@omnichannel/shared/protocol/console/rowPage';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { keys } from '../common/keys';
import { useCommand } from '../common/useCommand';
import type { AlertActions } from '../features/alerts/AlertCard';
import { useAlerts } from './SessionProvider';

type Place = { readonly list: ListName; readonly id: ConversationId | null };

/** What the whole page can do: go to a chat, step through the list, take the open chat, answer an alert. */
export function useConsoleActions({ list, id }: Place) {
  const client = useQueryClient();
  const command = useCommand();
  const navigate = useNavigate();
  const alerts = useAlerts();

  const open = useCallback(
    (to: ListName, conversationId: ConversationId) =>
      void navigate({ to: '/console/$list/$conversationId', params: { list: to, conversationId } }),
    [navigate],
  );
  const pickUp = useCallback(
    async (conversationId: ConversationId) => {
      if (await command({ method: 'PickUp', conversationId })) {
        open('mine', conversationId);
      }
    },
    [command, open],
  );
  const alertActions: AlertActions = useMemo(
    () => ({
      onPickUp: (alert) => void pickUp(alert.conversationId),
      onOpen: (alert) => {
        alerts.apply({ kind: 'gone', id: alert.conversationId });
        open('queue', alert.conversationId);
      },
      onDismiss: (alert) => alerts.apply({ kind: 'gone', id: alert.conversationId }),
    }),
    [pickUp, open, alerts],
  );
  const step = (by: 1 | -1) => {
    const rows = client.getQueryData<RowPage>(keys.list(list))?.items ?? [];
    const at = rows.findIndex((row) => row.id === id);
    const next = rows[at === -1 ? 0 : at + by];
    if (next) {
      open(list, next.id);
    }
  };
  const take = () => {
    const state = id && client.getQueryData<Opened>(keys.conversation(id))?.row.state;
    if (id && (state === 'queued' || state === 'bot')) {
      void pickUp(id);
    }
  };
  return { alertActions, step, take };
}
