import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { keys } from '../../common/keys';
import { ProblemError } from '../../common/problemError';
import { texts as common } from '../../common/texts';
import styles from './Inboxes.module.css';
import { createInbox } from './queries';
import { texts } from './texts';

type Props = { readonly onClose: () => void; readonly onMade: (id: string) => void };

/** Makes a new inbox of a name; everything else is set on its page. */
export function NewInbox({ onClose, onMade }: Props) {
  const client = useQueryClient();
  const [id] = useState(() => crypto.randomUUID());
  const [name, setName] = useState('');
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => createInbox(id, name),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.inboxes });
      onMade(id);
    },
  });
  const fields = error instanceof ProblemError ? error.fields : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate();
  };
  return (
    <Modal opened onClose={onClose} title={texts.addTitle}>
      <form className={styles.fields} onSubmit={submit} noValidate>
        <TextInput
          label={texts.name}
          description={texts.nameHint}
          value={name}
          maxLength={60}
          error={fields.name}
          data-autofocus=""
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {error && !fields.name && (
          <p className={styles.problem} role="alert">
            {common.wentWrong}
          </p>
        )}
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={isPending}>
            {texts.create}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
