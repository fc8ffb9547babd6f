import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { keys } from '../../common/keys';
import { useCommandBehindReplies } from './ending/useCommandBehindReplies';

/** What changes it. */
export type Standing = 'Requeue' | 'TakeOver' | 'Join' | 'Monitor' | 'StepOut';

/** Changes how the operator stands to a conversation. Only opening it anew tells whether one watches it: no push says so. */
export function useStanding(): (conversationId: ConversationId, method: Standing) => Promise<void> {
  const command = useCommandBehindReplies();
  const client = useQueryClient();
  return useCallback(
    async (conversationId, method) => {
      if (await command({ method, conversationId })) {
        await client.invalidateQueries({ queryKey: keys.conversation(conversationId) });
      }
    },
    [command, client],
  );
}
