import type { Me } from '@omnichannel/shared/protocol/console/me';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { keys } from '../../common/keys';
import { useCommand } from '../../common/useCommand';

/** What an operator can choose; offline follows from closing the console. */
export const availabilities = ['available', 'busy', 'away'] as const;

export type ChosenAvailability = (typeof availabilities)[number];

/** Sets whether this operator takes chats. */
export function useAvailability(): (status: ChosenAvailability) => Promise<void> {
  const command = useCommand();
  const client = useQueryClient();
  return useCallback(
    async (status) => {
      if (await command({ method: 'SetStatus', status })) {
        client.setQueryData<Me>(keys.me, (old) => old && { ...old, status });
      }
    },
    [command, client],
  );
}
