import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { keys } from '../../common/keys';
import { ProblemError } from '../../common/problemError';
import { texts as common } from '../../common/texts';
import type { Inbox, InboxForm, WidgetLook } from './inbox';
import { saveInbox } from './queries';
import { texts } from './texts';

/** The settings as they stand in the form, and what can be done with them. */
export type Editing = {
  readonly form: InboxForm;
  readonly dirty: boolean;
  readonly saving: boolean;
  /** Sentences of the hub by field, such as `widget.accent`. */
  readonly fields: Readonly<Record<string, string>>;
  /** Why saving failed as a whole; empty where it did not. */
  readonly problem: string;
  /** Whether somebody else was faster. */
  readonly overtaken: boolean;
  readonly set: (change: Partial<InboxForm>) => void;
  readonly setWidget: (change: Partial<WidgetLook>) => void;
  readonly save: () => void;
  readonly discard: () => void;
};

/** Edits the settings of an inbox. What somebody else saves meanwhile is never written over. */
export function useInboxForm(inbox: Inbox): Editing {
  const client = useQueryClient();
  const [form, setForm] = useState(() => formOf(inbox));
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: () => saveInbox(inbox, form),
    onSuccess: async (saved) => {
      client.setQueryData(keys.inbox(inbox.id), saved);
      setForm(formOf(saved));
      notifications.show({ message: texts.saved });
      await client.invalidateQueries({ queryKey: keys.inboxes, exact: true });
    },
  });
  // Another reading of the inbox, because somebody was faster: theirs is shown from here on.
  useEffect(() => setForm(formOf(inbox)), [inbox]);
  const fields = error instanceof ProblemError ? error.fields : {};
  const overtaken = error instanceof ProblemError && error.code === 'changed-meanwhile';
  const set = (change: Partial<InboxForm>) => setForm((now) => ({ ...now, ...change }));
  return {
    form,
    dirty: JSON.stringify(form) !== JSON.stringify(formOf(inbox)),
    saving: isPending,
    fields,
    problem: problemOf(error, overtaken, fields),
    overtaken,
    set,
    setWidget: (change) => setForm((now) => ({ ...now, widget: { ...now.widget, ...change } })),
    save: () => mutate(),
    discard: () => {
      reset();
      setForm(formOf(inbox));
    },
  };
}

function formOf({ name, origins, department, flow, reopenWindow, widget }: Inbox): InboxForm {
  return { name, origins, department, flow, reopenWindow, widget };
}

function problemOf(error: unknown, overtaken: boolean, fields: Readonly<Record<string, string>>): string {
  if (!error) {
    return '';
  }
  if (overtaken) {
    return texts.changed;
  }
  return Object.keys(fields).length > 0 ? texts.wrong : common.wentWrong;
}
