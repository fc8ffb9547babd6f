import { useCallback } from 'react';
import type { Command } from '../../common/runCommand';
import { useCommand } from '../../common/useCommand';
import { useDesk } from './desk';

/** Runs a command behind what was written before it, also where that could still be taken back: an end comes last. */
export function useCommandBehindReplies(): ReturnType<typeof useCommand> {
  const { outbox } = useDesk();
  const run = useCommand();
  return useCallback(
    async (command: Command) => {
      if ('conversationId' in command) {
        await outbox.releaseAll(command.conversationId);
      }
      return run(command);
    },
    [outbox, run],
  );
}
