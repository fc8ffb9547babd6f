import { useCallback } from 'react';
import type { Command } from '../../common/runCommand';
import { useCommand } from '../../common/useCommand';
import { useDesk } from './desk';
import { showUndoEnd } from './showUndoEnd';

/**
 * Runs a command behind what was written before it, also where that could still be taken back: an end comes last. The
 * end itself can be taken back for a while too, and says so.
 */
export function useCommandBehindReplies(): ReturnType<typeof useCommand> {
  const { outbox } = useDesk();
  const run = useCommand();
  return useCallback(
    async (command: Command) => {
      if ('conversationId' in command) {
        await outbox.releaseAll(command.conversationId);
      }
      const done = await run(command);
      if (done && command.method === 'End') {
        const { conversationId } = command;
        showUndoEnd(conversationId, () => void run({ method: 'UndoEnd', conversationId }));
      }
      return done;
    },
    [outbox, run],
  );
}
