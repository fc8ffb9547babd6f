import { Modal, NativeSelect } from '@mantine/core';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import type { FormEvent } from 'react';
import { contactName } from '../../common/contactName';
import { FormEnd } from '../../common/form/FormEnd';
import type { HandoverWish } from '../../common/handover/handover';
import styles from './Handover.module.css';
import { People } from './People';
import { PeopleMissing } from './PeopleMissing';
import { ReasonField } from './ReasonField';
import { receiversOf } from './receiversOf';
import { texts } from './texts';
import { useHandoverForm } from './useHandoverForm';

type Props = { readonly wish: HandoverWish; readonly me: Me; readonly onClose: () => void };

/** Chooses a department, then somebody of it, and says why. */
export function HandoverDialog({ wish, me, onClose }: Props) {
  const form = useHandoverForm(wish, me, onClose);
  const { kind, row } = wish;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.submit();
  };
  const options = (form.departments ?? []).map((one) => ({
    value: one.id,
    label: texts.departmentOption(one.name, receiversOf(one, wish, me.id).length),
  }));
  return (
    <Modal opened onClose={onClose} title={texts.titles[kind](contactName(row.contact))}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <p className={styles.lead}>{texts.leads[kind]}</p>
        {form.failed && <PeopleMissing onRetry={() => void form.refetch()} />}
        <NativeSelect
          label={texts.department}
          data={options}
          value={form.department?.id ?? ''}
          data-autofocus=""
          onChange={(event) => form.setDepartment(event.currentTarget.value)}
        />
        <People form={form} wish={wish} me={me} />
        {kind !== 'invite' && <ReasonField value={form.note} onChange={form.setNote} />}
        <FormEnd problem={form.problem} submit={texts.submit[kind]} isSending={form.isSending} onCancel={onClose} />
      </form>
    </Modal>
  );
}
