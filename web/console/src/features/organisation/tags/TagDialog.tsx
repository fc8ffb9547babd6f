import { Button, Checkbox, Modal, NativeSelect, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type Tag, type TagList, tagColours } from '@omnichannel/shared/protocol/console/tag';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { FormEnd } from '../../../common/form/FormEnd';
import { keys } from '../../../common/keys';
import { ProblemError } from '../../../common/problemError';
import { TagChip } from '../../../common/tags/TagChip';
import styles from '../Organisation.module.css';
import { refusalOf } from '../refusalOf';
import { texts as shared } from '../texts';
import { saveTags, type TagChange } from './saveTags';
import { texts } from './texts';

type Props = { readonly tag: Tag | null; readonly list: TagList; readonly onClose: () => void };

/** Name and colour of a tag, and what else can become of it. */
export function TagDialog({ tag, list, onClose }: Props) {
  const client = useQueryClient();
  const [form, setForm] = useState<Tag>(
    () => tag ?? { id: crypto.randomUUID(), name: '', colour: 'blue', isOutcome: false },
  );
  const [into, setInto] = useState('');
  const { mutate, isPending, error } = useMutation({
    mutationFn: (change: TagChange) => saveTags(list, change),
    onSuccess: (saved, change) => {
      client.setQueryData(keys.tags, saved);
      // Chats show the newest names, so what is loaded of them is out of date.
      void client.invalidateQueries({ queryKey: keys.lists });
      void client.invalidateQueries({ queryKey: keys.conversations });
      notifications.show({ message: doneText(change) });
      onClose();
    },
  });
  const fields = error instanceof ProblemError ? error.fields : {};
  const other = list.tags.find(({ id }) => id === into);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate(other ? { kind: 'merge', tag: form, into: other } : { kind: 'save', tag: form });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={tag ? texts.editTitle(tag.name) : texts.newTitle}
    >
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextInput
          label={texts.name}
          value={form.name}
          error={fields.name}
          disabled={other !== undefined}
          maxLength={40}
          data-autofocus=""
          onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
        />
        <NativeSelect
          label={texts.colour}
          value={form.colour}
          disabled={other !== undefined}
          data={tagColours.map((value) => ({ value, label: texts.colours[value] }))}
          onChange={(event) => {
            const colour = tagColours.find((one) => one === event.currentTarget.value);
            setForm({ ...form, colour: colour ?? form.colour });
          }}
        />
        <Checkbox
          label={texts.outcome}
          description={texts.outcomeHint}
          checked={form.isOutcome}
          disabled={other !== undefined}
          onChange={(event) => setForm({ ...form, isOutcome: event.currentTarget.checked })}
        />
        {form.name !== '' && (
          <div>
            <TagChip name={form.name} colour={form.colour} />
          </div>
        )}
        {tag && list.tags.length > 1 && (
          <NativeSelect
            label={texts.merge}
            description={texts.mergeHint}
            value={into}
            data={[
              { value: '', label: texts.keep },
              ...list.tags.filter(({ id }) => id !== tag.id).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => setInto(event.currentTarget.value)}
          />
        )}
        <FormEnd problem={error && problemOf(error)} submit={shared.save} isSending={isPending} onCancel={onClose}>
          {tag && (
            <Button variant="default" disabled={isPending} onClick={() => mutate({ kind: 'delete', tag })}>
              {texts.remove}
            </Button>
          )}
        </FormEnd>
      </form>
    </Modal>
  );
}

function problemOf(error: Error): string {
  return error instanceof ProblemError && error.code === 'still-needed' ? texts.lastOutcome : refusalOf(error);
}

function doneText(change: TagChange): string {
  const { name } = change.tag;
  if (change.kind === 'merge') {
    return texts.merged(name, change.into.name);
  }
  return change.kind === 'delete' ? texts.removed(name) : texts.saved(name);
}
