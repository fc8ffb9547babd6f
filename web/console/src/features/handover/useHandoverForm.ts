import { notifications } from '@mantine/notifications';
import { newCommandId } from '@omnichannel/shared/protocol/console/ids';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import type { Result } from '@omnichannel/shared/protocol/console/result';
import type { Target, TargetDepartment } from '@omnichannel/shared/protocol/console/target';
import { NotConnectedError } from '@omnichannel/shared/signalr/notConnectedError';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { HandoverWish } from '../../common/handover/handover';
import { keys } from '../../common/keys';
import { useLive } from '../../common/live';
import { refusalText } from '../../common/refusalText';
import { type HandoverCommand, runCommand } from '../../common/runCommand';
import { texts as common } from '../../common/texts';
import { targets } from './queries';
import { receiversOf } from './receiversOf';
import { texts } from './texts';

/** Who is chosen: somebody by id, anybody of the department, or nobody yet. */
export type Chosen = string | 'anybody' | null;

/** Choosing somebody for a conversation, and what the hub says to it. */
export function useHandoverForm(wish: HandoverWish, me: Me, onClose: () => void) {
  const live = useLive();
  const client = useQueryClient();
  const { data, isPending, refetch } = useQuery(targets);
  const [departmentId, setDepartment] = useState(wish.row.department?.id ?? '');
  const [chosen, setChosen] = useState<Chosen>(null);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const department = data?.find((one) => one.id === departmentId) ?? data?.[0];
  const people = receiversOf(department, wish, me.id);
  const person = people.find((one) => one.id === chosen) ?? null;

  const refused = (result: Extract<Result, { ok: false }>) => {
    setProblem(result.candidates && person ? texts.gone(person.name) : refusalText(result));
    if (result.candidates) {
      setChosen(null);
      client.setQueryData(targets.queryKey, (old) => withPeople(old, department, result.candidates ?? []));
    }
  };
  const run = useMutation({
    mutationFn: (command: HandoverCommand) => runCommand(live, newCommandId(), command),
    onSuccess: (result) => {
      if (result.ok) {
        sayDone(wish, person, result.overCap === true);
        onClose();
      } else {
        refused(result);
      }
    },
    onError: (error) => setProblem(error instanceof NotConnectedError ? common.notConnected : common.wentWrong),
    onSettled: () => client.invalidateQueries({ queryKey: keys.routing(wish.row.id) }),
  });

  const submit = () => {
    const command = department && commandOf(wish, department.id, { chosen, note });
    setProblem(command ? null : texts.choose);
    if (command) {
      run.mutate(command);
    }
  };
  return {
    departments: data,
    failed: !isPending && !data,
    refetch,
    department,
    setDepartment: (id: string) => {
      setDepartment(id);
      setChosen(null);
      setProblem(null);
    },
    people,
    chosen,
    choose: (next: Chosen) => {
      setChosen(next);
      setProblem(null);
    },
    note,
    setNote,
    problem,
    isSending: run.isPending,
    submit,
  };
}

/** What the dialog knows and can do. */
export type HandoverForm = ReturnType<typeof useHandoverForm>;

function sayDone({ kind }: HandoverWish, person: Target | null, overCap: boolean): void {
  if (kind !== 'transfer' && person) {
    const said = kind === 'invite' ? texts.asked : overCap ? texts.overCap : texts.given;
    notifications.show({ message: said(person.name) });
  }
}

function commandOf(
  { kind, row: { id: conversationId } }: HandoverWish,
  departmentId: string,
  { chosen, note }: { readonly chosen: Chosen; readonly note: string },
): HandoverCommand | null {
  if (chosen === null) {
    return null;
  }
  switch (kind) {
    case 'reassign':
      return { method: 'Reassign', conversationId, departmentId, operatorId: chosen, note: note.trim() };
    case 'transfer': {
      const operatorId = chosen === 'anybody' ? null : chosen;
      return { method: 'Transfer', conversationId, departmentId, operatorId, note: note.trim() };
    }
    case 'invite':
      return { method: 'Invite', conversationId, operatorId: chosen };
    default:
      return kind satisfies never;
  }
}

function withPeople(
  old: TargetDepartment[] | undefined,
  department: TargetDepartment | undefined,
  people: readonly Target[],
): TargetDepartment[] | undefined {
  return old?.map((one) => (one.id === department?.id ? { ...one, operators: people } : one));
}
