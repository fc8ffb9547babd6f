import type { Me } from '@omnichannel/shared/protocol/console/me';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { keys } from '../../common/keys';
import { useCommand } from '../../common/useCommand';

/** What an operator can choose; offline follows from closing the console. */
export const availabilities = ['available', 'busy', 'away'] as const;

export type ChosenAvailability = (typeof availabilities)[number];

/** Sets whether this operator takes chats, and why not. Resolves to whether it was done. */
export function useAvailability(): (status: ChosenAvailability, reason?: string) => Promise<boolean> {
  const command = useCommand();
  const client = useQueryClient();
  return useCallback(
    async (status, reason) => {
      const said = status === 'available' ? null : reason?.trim() || null;
      const isDone = await command({ method: 'SetStatus', status, reason: said });
      if (isDone) {
        client.setQueryData<Me>(keys.me, (old) => old && { ...old, ...chosen(old, status, said), awayAt: null });
      }
      return isDone;
    },
    [command, client],
  );
}

// As the hub will say it in a moment; since when is its to say.
function chosen(old: Me, status: ChosenAvailability, reason: string | null): Pick<Me, 'status' | 'standing'> {
  const since = old.status === status ? old.standing.since : null;
  return { status, standing: { reason, setBy: 'self', since } };
}
