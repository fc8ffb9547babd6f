import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { keys } from '../../common/keys';
import { ProblemError } from '../../common/problemError';
import { refusalOf } from './refusalOf';

/** Settings as they stand in the form, and what can be done with them. */
export type SavedForm<Form> = {
  readonly form: Form;
  readonly dirty: boolean;
  readonly saving: boolean;
  /** Sentences of the hub by field, such as `widget.accent`. */
  readonly fields: Readonly<Record<string, string>>;
  /** Why saving failed as a whole; empty where it did not. */
  readonly problem: string;
  /** Whether somebody else was faster. */
  readonly overtaken: boolean;
  readonly set: (change: Partial<Form>) => void;
  readonly save: () => void;
  readonly discard: () => void;
};

type Options<Stored, Form> = {
  readonly formOf: (stored: Stored) => Form;
  readonly save: (stored: Stored, form: Form) => Promise<Stored>;
  /** What is said when it is saved. */
  readonly saved: string;
  readonly onSaved?: (stored: Stored) => void;
};

/** Edits the settings of an inbox. What somebody else saves meanwhile is never written over. */
export function useSavedForm<Stored extends { readonly id: string }, Form extends object>(
  stored: Stored,
  { formOf, save, saved, onSaved }: Options<Stored, Form>,
): SavedForm<Form> {
  const client = useQueryClient();
  const [form, setForm] = useState(() => formOf(stored));
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: () => save(stored, form),
    onSuccess: async (answer) => {
      client.setQueryData(keys.inbox(stored.id), answer);
      setForm(formOf(answer));
      onSaved?.(answer);
      notifications.show({ message: saved });
      await client.invalidateQueries({ queryKey: keys.inboxes, exact: true });
    },
  });
  const kept = JSON.stringify(formOf(stored));
  // Other settings in the store, because somebody was faster: theirs are shown from here on. What is no setting, such
  // as a new secret, leaves alone what is being filled in.
  useEffect(() => setForm(JSON.parse(kept) as Form), [kept]);
  return {
    form,
    dirty: JSON.stringify(form) !== kept,
    saving: isPending,
    fields: error instanceof ProblemError ? error.fields : {},
    problem: error ? refusalOf(error) : '',
    overtaken: error instanceof ProblemError && error.code === 'changed-meanwhile',
    set: (change) => setForm((now) => ({ ...now, ...change })),
    save: () => mutate(),
    discard: () => {
      reset();
      setForm(formOf(stored));
    },
  };
}
