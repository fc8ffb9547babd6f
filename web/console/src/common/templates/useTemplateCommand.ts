import { type CommandId, newCommandId } from '@omnichannel/shared/protocol/console/ids';
import type { Result } from '@omnichannel/shared/protocol/console/result';
import { NotConnectedError } from '@omnichannel/shared/signalr/notConnectedError';
import { useRef, useState } from 'react';
import { useLive } from '../live';
import { refusalText } from '../refusalText';
import { type Command, runCommand } from '../runCommand';
import { texts as common } from '../texts';

/** Why a template did not go out; `stale` when others have written meanwhile and it may be sent all the same. */
export type TemplateProblem = { readonly text: string; readonly stale: boolean };

/** Sends one template. Where nobody knows what came of it, the next try has the same id, so that it goes out once. */
export function useTemplateCommand(onSent: (result: Extract<Result, { ok: true }>) => void) {
  const live = useLive();
  const id = useRef<CommandId>(newCommandId());
  const [problem, setProblem] = useState<TemplateProblem | null>(null);
  const [sending, setSending] = useState(false);
  const send = async (command: Command) => {
    setSending(true);
    setProblem(null);
    try {
      const result = await runCommand(live, id.current, command);
      id.current = newCommandId();
      if (result.ok) {
        onSent(result);
      } else {
        setProblem({ text: refusalText(result), stale: result.code === 'stale-view' });
      }
    } catch (error) {
      setProblem({ text: error instanceof NotConnectedError ? common.notConnected : common.wentWrong, stale: false });
    } finally {
      setSending(false);
    }
  };
  return { send, problem, sending, forget: () => setProblem(null) };
}
