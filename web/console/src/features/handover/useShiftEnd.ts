import { notifications } from '@mantine/notifications';
import { newCommandId } from '@omnichannel/shared/protocol/console/ids';
import { type MovedAll, readMovedAll } from '@omnichannel/shared/protocol/console/movedAll';
import type { Target, TargetDepartment } from '@omnichannel/shared/protocol/console/target';
import { NotConnectedError } from '@omnichannel/shared/signalr/notConnectedError';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Leaving } from '../../common/handover/handover';
import { keys } from '../../common/keys';
import { useLive } from '../../common/live';
import { refusalWords } from '../../common/refusalText';
import { texts as common } from '../../common/texts';
import { UnreadableError } from '../../common/unreadableError';
import { targets } from './queries';
import { texts } from './texts';

/** Choosing whose chats go where, and what the hub says to it; `of` is chosen from the start. */
export function useShiftEnd(of: Leaving | null, onClose: () => void) {
  const live = useLive();
  const client = useQueryClient();
  const { data, isPending, refetch } = useQuery(targets);
  const [wanted, setFrom] = useState(of?.id ?? '');
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const everybody = peopleOf(data ?? []);
  // Whoever is in no department may have chats all the same.
  const isMissing = data && of && !everybody.some((one) => one.id === of.id);
  const busy = (isMissing ? [...everybody, of] : everybody).filter((one) => one.load > 0);
  // Whoever has no chat any more cannot be chosen.
  const from = busy.some((one) => one.id === wanted) ? wanted : '';

  const run = useMutation({
    mutationFn: async () => {
      const wish = {
        clientCommandId: newCommandId(),
        fromOperatorId: from,
        departmentId: null,
        toOperatorId: to || null,
      };
      const answer = readMovedAll(await live.invoke('ReassignAll', { ...wish, note: note.trim() }));
      if (!answer) {
        throw new UnreadableError('ReassignAll');
      }
      return answer;
    },
    onSuccess: (answer) => {
      void client.invalidateQueries({ queryKey: keys.operators });
      const stays = problemOf(answer);
      setProblem(stays);
      if (answer.ok && answer.moved > 0) {
        const full = answer.overCap && everybody.find(({ id }) => id === to);
        const moved = texts.shiftEnd.moved(answer.moved);
        notifications.show({ message: full ? `${moved} ${texts.shiftEnd.overCap(full.name)}` : moved });
      }
      if (stays === null) {
        onClose();
      } else {
        void refetch();
      }
    },
    onError: (error) => setProblem(error instanceof NotConnectedError ? common.notConnected : common.wentWrong),
  });

  return {
    isLoading: isPending,
    failed: !isPending && !data,
    refetch,
    busy,
    available: everybody.filter((one) => one.status === 'available' && one.id !== from),
    from,
    setFrom: (id: string) => {
      setFrom(id);
      setTo((chosen) => (chosen === id ? '' : chosen));
      setProblem(null);
    },
    to,
    setTo,
    note,
    setNote,
    problem,
    isSending: run.isPending,
    submit: () => {
      setProblem(from === '' ? texts.shiftEnd.chooseFrom : null);
      if (from !== '') {
        run.mutate();
      }
    },
  };
}

// Whoever is in several departments is one person.
function peopleOf(departments: readonly TargetDepartment[]): readonly Target[] {
  const people = new Map(departments.flatMap(({ operators }) => operators.map((one) => [one.id, one] as const)));
  return [...people.values()].sort((one, other) => one.name.localeCompare(other.name));
}

function problemOf(answer: MovedAll): string | null {
  if (!answer.ok) {
    return refusalWords(answer.code, answer.message);
  }
  const [first] = answer.stayed;
  return first === undefined ? null : texts.shiftEnd.stayed(answer.stayed.length, refusalWords(first, null));
}
