import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../../common/keys';
import { ProblemError } from '../../../common/problemError';
import { refusalOf } from '../refusalOf';
import { type Department, type Hours, type Policy, usualPolicy } from './department';
import { type DepartmentForm, deleteDepartment, saveDepartment } from './queries';
import { texts } from './texts';

/** Edits a department, or a new one where there is none; what somebody else saves meanwhile is never written over. */
export function useDepartmentForm(department: Department | null, onDone: () => void) {
  const client = useQueryClient();
  const [form, setForm] = useState(() => formOf(department));
  const done = async (message: string) => {
    await client.invalidateQueries({ queryKey: keys.departments });
    notifications.show({ message });
    onDone();
  };
  const save = useMutation({ mutationFn: saveDepartment, onSuccess: () => done(texts.saved) });
  const remove = useMutation({ mutationFn: deleteDepartment, onSuccess: () => done(texts.removed) });
  const error = save.error ?? remove.error;
  const setPolicy = (change: Partial<Policy>) => setForm((now) => ({ ...now, policy: { ...now.policy, ...change } }));
  return {
    form,
    fields: error instanceof ProblemError ? error.fields : {},
    problem: error ? problemOf(error) : null,
    isBusy: save.isPending || remove.isPending,
    set: (change: Partial<Pick<DepartmentForm, 'name' | 'isDefault'>>) => setForm((now) => ({ ...now, ...change })),
    setPolicy,
    setHours: (change: Partial<Hours>) =>
      setForm((now) => ({ ...now, policy: { ...now.policy, hours: { ...now.policy.hours, ...change } } })),
    save: () => {
      remove.reset();
      save.mutate(form);
    },
    remove: () => {
      save.reset();
      remove.mutate(form.id);
    },
  };
}

/** A department as it stands in the form, and what can be done with it. */
export type DepartmentEditing = ReturnType<typeof useDepartmentForm>;

function formOf(department: Department | null): DepartmentForm {
  if (department) {
    const { id, version, name, isDefault, policy } = department;
    return { id, version, name, isDefault, policy };
  }
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const policy = { ...usualPolicy, hours: { ...usualPolicy.hours, timeZone } };
  return { id: crypto.randomUUID(), version: 0, name: '', isDefault: false, policy };
}

function problemOf(error: Error): string {
  return error instanceof ProblemError && error.code === 'still-needed' ? texts.needed : refusalOf(error);
}
