import { Button, Modal, TextInput } from '@mantine/core';
import type { Named } from '@omnichannel/shared/protocol/console/read';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { CopyText } from '../../../common/copy/CopyText';
import { FormEnd } from '../../../common/form/FormEnd';
import { keys } from '../../../common/keys';
import { ProblemError } from '../../../common/problemError';
import styles from '../Organisation.module.css';
import { refusalOf } from '../refusalOf';
import type { Invitation } from './invitation';
import { PlaceFields } from './PlaceFields';
import { type InvitationForm, invite } from './queries';
import { texts } from './texts';

type Props = {
  /** Whose link is made anew; null to invite somebody. */
  readonly invitation: Invitation | null;
  readonly departments: readonly Named[];
  readonly onClose: () => void;
};

/** Whom to invite and as what; then the link to give them, which is shown this once. */
export function InviteDialog({ invitation, departments, onClose }: Props) {
  const client = useQueryClient();
  const [form, setForm] = useState<InvitationForm>(() => invitation ?? blank());
  const {
    mutate,
    data: code,
    isPending,
    error,
  } = useMutation({
    mutationFn: invite,
    onSuccess: () => client.invalidateQueries({ queryKey: keys.invitations }),
  });
  const fields = error instanceof ProblemError ? error.fields : {};
  const set = (change: Partial<InvitationForm>) => setForm((now) => ({ ...now, ...change }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate(form);
  };
  if (code !== undefined) {
    return (
      <Modal opened onClose={onClose} closeOnClickOutside={false} title={texts.linkTitle(form.name)} size="lg">
        <div className={styles.form}>
          <p className={styles.soft}>{texts.linkText}</p>
          <CopyText label={texts.link} text={`${location.origin}/join#${code}`} />
          <div className={styles.actions}>
            <Button onClick={onClose}>{texts.done}</Button>
          </div>
        </div>
      </Modal>
    );
  }
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={invitation ? texts.againTitle(invitation.name) : texts.invite}
    >
      <form className={styles.form} onSubmit={submit} noValidate>
        {invitation && <p className={styles.soft}>{texts.againText}</p>}
        <TextInput
          label={texts.name}
          value={form.name}
          error={fields.name}
          maxLength={80}
          data-autofocus=""
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          label={texts.email}
          description={texts.emailHint}
          type="email"
          value={form.email}
          error={fields.email}
          onChange={(event) => set({ email: event.currentTarget.value })}
        />
        <PlaceFields form={form} all={departments} error={fields.departments} onChange={set} />
        <FormEnd problem={error && refusalOf(error)} submit={texts.makeLink} isSending={isPending} onCancel={onClose} />
      </form>
    </Modal>
  );
}

function blank(): InvitationForm {
  return { id: crypto.randomUUID(), name: '', email: '', role: 'associate', departments: [] };
}
