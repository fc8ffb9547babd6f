import { Modal, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { CannedReply } from '@omnichannel/shared/protocol/console/cannedReply';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { fillReply } from '../../common/canned/fillReply';
import { FormEnd } from '../../common/form/FormEnd';
import { keys } from '../../common/keys';
import { ProblemError } from '../../common/problemError';
import { type ReplyForm, refusalOf, saveReply } from './commands';
import styles from './ReplyDialog.module.css';
import { texts } from './texts';
import { VariableButtons } from './VariableButtons';

type Props = {
  readonly reply: CannedReply | null;
  readonly me: Me;
  readonly mayShare: boolean;
  readonly onClose: () => void;
};

/** Writes a reply, new or changed, with how it will read. */
export function ReplyDialog({ reply, me, mayShare, onClose }: Props) {
  const client = useQueryClient();
  const [form, setForm] = useState(() => formOf(reply));
  const box = useRef<HTMLTextAreaElement>(null);
  const { mutate, isPending, error } = useMutation({
    mutationFn: saveReply,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.cannedReplies });
      notifications.show({ message: texts.saved });
      onClose();
    },
  });
  const fields = error instanceof ProblemError ? error.fields : {};
  const set = (change: Partial<ReplyForm>) => setForm((now) => ({ ...now, ...change }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate(form);
  };
  const insert = (variable: string) => {
    const field = box.current;
    const [from, to] = field ? [field.selectionStart, field.selectionEnd] : [form.text.length, form.text.length];
    set({ text: `${form.text.slice(0, from)}{{${variable}}}${form.text.slice(to)}` });
    field?.focus();
  };
  return (
    <Modal opened onClose={onClose} title={reply ? texts.editTitle : texts.newTitle} size="lg">
      <form className={styles.form} onSubmit={submit} noValidate>
        <div className={styles.pair}>
          <TextInput
            label={texts.name}
            description={texts.nameHint}
            value={form.name}
            error={fields.name}
            maxLength={80}
            data-autofocus=""
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <TextInput
            label={texts.shortcut}
            description={texts.shortcutHint}
            leftSection="/"
            value={form.shortcut}
            error={fields.shortcut}
            maxLength={32}
            onChange={(event) => set({ shortcut: event.currentTarget.value })}
          />
        </div>
        <Textarea
          ref={box}
          label={texts.text}
          dir="auto"
          autosize
          minRows={4}
          maxRows={10}
          value={form.text}
          error={fields.text}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
        <VariableButtons onPick={insert} />
        {form.text.trim() !== '' && (
          <div className={styles.preview}>
            <h3>{texts.preview}</h3>
            <p dir="auto">{fillReply(form.text, { ...texts.sample, 'operator.name': me.name })}</p>
          </div>
        )}
        {mayShare && (
          <NativeSelect
            label={texts.scope}
            value={form.scope}
            error={fields.departmentId}
            data={scopesFor(me, reply)}
            onChange={(event) => set({ scope: event.currentTarget.value })}
          />
        )}
        <FormEnd
          problem={error && Object.keys(fields).length === 0 ? refusalOf(error) : null}
          submit={texts.save}
          isSending={isPending}
          onCancel={onClose}
        />
      </form>
    </Modal>
  );
}

function formOf(reply: CannedReply | null): ReplyForm {
  if (!reply) {
    return { id: crypto.randomUUID(), version: 0, name: '', shortcut: '', text: '', scope: 'own' };
  }
  const { id, version, name, shortcut, text, shared, department } = reply;
  return { id, version, name, shortcut, text, scope: shared ? (department?.id ?? 'all') : 'own' };
}

/** Oneself, everybody, and each department in reach; an admin may edit a reply of one they are not in. */
function scopesFor({ departments }: Me, reply: CannedReply | null) {
  const { department } = reply ?? { department: null };
  const known = departments.some(({ id }) => id === department?.id);
  const all = department && !known ? [...departments, department] : departments;
  return [
    { value: 'own', label: texts.own },
    { value: 'all', label: texts.everybody },
    ...all.map(({ id, name }) => ({ value: id, label: name })),
  ];
}
