import { useCallback } from 'react';
import type { Command } from '../../../common/runCommand';
import { useCommand } from '../../../common/useCommand';
import { useDesk } from '../desk';
import { showUndoEnd } from './showUndoEnd';

/**
 * Runs a command behind what was written before it, also where that could still be taken back: an end comes last. An end
 * that lacks a tag asks for it. The end itself can be taken back for a while too, and says so.
 */
export function useCommandBehindReplies(): (command: Command) => Promise<boolean> {
  const { outbox, endQuestions } = useDesk();
  const run = useCommand();
  return useCallback(
    async (command: Command) => {
      if ('conversationId' in command) {
        await outbox.releaseAll(command.conversationId);
      }
      const isEnd = command.method === 'End' || command.method === 'EndIn';
      const done = await run(command, ({ code }) => isEnd && endQuestions.ask(command, code));
      if (done && command.method === 'End') {
        const { conversationId } = command;
        showUndoEnd(conversationId, () => void run({ method: 'UndoEnd', conversationId }));
      }
      return done;
    },
    [outbox, endQuestions, run],
  );
}
