import { Button, Checkbox, Modal, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { FormEnd } from '../../../common/form/FormEnd';
import styles from '../Organisation.module.css';
import { texts as shared } from '../texts';
import type { Department, DepartmentList } from './department';
import { HoursFields } from './HoursFields';
import { SharingFields } from './SharingFields';
import { texts } from './texts';
import { useDepartmentForm } from './useDepartmentForm';
import { WaitingFields } from './WaitingFields';

type Props = {
  readonly department: Department | null;
  readonly all: DepartmentList;
  readonly onClose: () => void;
};

/** Everything about a department, in one form. */
export function DepartmentDialog({ department, all, onClose }: Props) {
  const editing = useDepartmentForm(department, onClose);
  const { form, fields, set } = editing;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    editing.save();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={department ? texts.editTitle(department.name) : texts.newTitle}
      size="lg"
    >
      <form className={styles.form} onSubmit={submit} noValidate>
        <fieldset className={styles.fields}>
          <legend>{texts.general}</legend>
          <TextInput
            label={texts.name}
            value={form.name}
            error={fields.name}
            maxLength={60}
            data-autofocus=""
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <Checkbox
            label={texts.defaultLabel}
            checked={form.isDefault}
            disabled={department?.isDefault === true}
            onChange={(event) => set({ isDefault: event.currentTarget.checked })}
          />
        </fieldset>
        <SharingFields editing={editing} strategies={all.strategies} />
        <WaitingFields editing={editing} others={all.items.filter((one) => one.id !== form.id)} />
        <HoursFields editing={editing} />
        <FormEnd problem={editing.problem} submit={shared.save} isSending={editing.isBusy} onCancel={onClose}>
          {department && !department.isDefault && (
            <Button variant="default" disabled={editing.isBusy} onClick={editing.remove}>
              {texts.remove}
            </Button>
          )}
        </FormEnd>
      </form>
    </Modal>
  );
}
