import { notifications } from '@mantine/notifications';
import { newCommandId } from '@omnichannel/shared/protocol/console/ids';
import type { Result } from '@omnichannel/shared/protocol/console/result';
import { NotConnectedError } from '@omnichannel/shared/signalr/notConnectedError';
import { useCallback } from 'react';
import { useLive } from './live';
import { refusalText } from './refusalText';
import { type Command, runCommand } from './runCommand';
import { texts } from './texts';

/** Takes a refusal on; false leaves it to be told to the operator. */
type OnRefused = (refusal: Extract<Result, { ok: false }>) => boolean;

/** Runs a command and tells the operator when it was refused. Resolves to whether it was done. */
export function useCommand(): (command: Command, onRefused?: OnRefused) => Promise<boolean> {
  const live = useLive();
  return useCallback(
    async (command, onRefused) => {
      try {
        const result = await runCommand(live, newCommandId(), command);
        if (!result.ok && !onRefused?.(result)) {
          notifications.show({ message: refusalText(result) });
        }
        return result.ok;
      } catch (error) {
        const lost = error instanceof NotConnectedError;
        notifications.show({ message: lost ? texts.notConnected : texts.wentWrong });
        return false;
      }
    },
    [live],
  );
}
