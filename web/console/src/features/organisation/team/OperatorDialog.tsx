import { Button, Modal, NumberInput, TagsInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Named } from '@omnichannel/shared/protocol/console/read';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { FormEnd } from '../../../common/form/FormEnd';
import { keys } from '../../../common/keys';
import { ProblemError } from '../../../common/problemError';
import { numberOf } from '../numberOf';
import styles from '../Organisation.module.css';
import { refusalOf } from '../refusalOf';
import { texts as shared } from '../texts';
import type { Operator } from './operator';
import { PlaceFields } from './PlaceFields';
import { type OperatorForm, saveOperator } from './queries';
import { texts } from './texts';
import { useAccess } from './useAccess';

type Props = { readonly operator: Operator; readonly departments: readonly Named[]; readonly onClose: () => void };

/** What somebody may do, where they belong, how many chats they have at most, and what they know. */
export function OperatorDialog({ operator, departments, onClose }: Props) {
  const client = useQueryClient();
  const [form, setForm] = useState(() => formOf(operator));
  const { mutate, isPending, error } = useMutation({
    mutationFn: saveOperator,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.operators });
      await client.invalidateQueries({ queryKey: keys.departments });
      notifications.show({ message: texts.saved(operator.name) });
      onClose();
    },
  });
  const access = useAccess(operator.name, onClose);
  const refused = error ?? access.error;
  const fields = error instanceof ProblemError ? error.fields : {};
  const set = (change: Partial<OperatorForm>) => setForm((now) => ({ ...now, ...change }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate(form);
  };
  return (
    <Modal opened onClose={onClose} closeOnClickOutside={false} title={operator.name}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <NumberInput
          label={texts.cap}
          description={texts.capHint}
          value={form.cap}
          error={fields.cap}
          min={1}
          max={50}
          allowDecimal={false}
          data-autofocus=""
          onChange={(value) => set({ cap: numberOf(value) ?? 1 })}
        />
        <PlaceFields form={form} all={departments} error={fields.departments} onChange={set} />
        <TagsInput
          label={texts.skills}
          description={texts.skillsHint}
          value={[...form.skills]}
          error={fields.skills}
          maxTags={50}
          onChange={(skills) => set({ skills })}
        />
        <TagsInput
          label={texts.languages}
          description={texts.languagesHint}
          value={[...form.languages]}
          error={fields.languages}
          maxTags={50}
          onChange={(languages) => set({ languages })}
        />
        <FormEnd problem={refused && refusalOf(refused)} submit={shared.save} isSending={isPending} onCancel={onClose}>
          <Button
            variant="default"
            loading={access.isPending}
            onClick={() => access.mutate({ id: operator.id, active: false })}
          >
            {texts.deactivate}
          </Button>
        </FormEnd>
      </form>
    </Modal>
  );
}

function formOf({ id, role, cap, skills, languages, departments }: Operator): OperatorForm {
  return { id, role, cap, skills, languages, departments };
}
