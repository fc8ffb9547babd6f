import { Modal, Switch, TextInput } from '@mantine/core';
import { newCommandId } from '@omnichannel/shared/protocol/console/ids';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { FormEnd } from '../../../common/form/FormEnd';
import { keys } from '../../../common/keys';
import { ProblemError } from '../../../common/problemError';
import { texts as common } from '../../../common/texts';
import type { ListPlace } from '../listEvents';
import styles from './Filters.module.css';
import { texts } from './texts';
import { saveView } from './viewCommands';

type Props = { readonly place: ListPlace; readonly mayShare: boolean; readonly onClose: () => void };

/** Gives a list with its filters a name. */
export function SaveViewDialog({ place, mayShare, onClose }: Props) {
  const client = useQueryClient();
  const [id] = useState(newCommandId);
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: saveView,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.views });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate({ ...place, id, name, shared });
  };
  return (
    <Modal opened onClose={onClose} title={texts.saveTitle}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextInput
          label={texts.name}
          value={name}
          error={refusalOf(error)}
          maxLength={60}
          data-autofocus=""
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {mayShare && (
          <Switch label={texts.share} checked={shared} onChange={(event) => setShared(event.currentTarget.checked)} />
        )}
        <FormEnd problem={null} submit={texts.saveView} isSending={isPending} onCancel={onClose} />
      </form>
    </Modal>
  );
}

function refusalOf(error: unknown): string | undefined {
  if (!error) {
    return undefined;
  }
  const problem = error instanceof ProblemError ? error : null;
  return problem?.fields.name ?? (problem?.code === 'full' ? texts.full : common.wentWrong);
}
