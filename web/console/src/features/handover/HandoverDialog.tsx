import { Button, Modal, NativeSelect, Textarea } from '@mantine/core';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import type { FormEvent } from 'react';
import { contactName } from '../../common/contactName';
import type { HandoverWish } from '../../common/handover/handover';
import { texts as common } from '../../common/texts';
import styles from './Handover.module.css';
import { People } from './People';
import { receiversOf } from './receiversOf';
import { texts } from './texts';
import { useHandoverForm } from './useHandoverForm';

type Props = { readonly wish: HandoverWish; readonly me: Me; readonly onClose: () => void };

const longestNote = 500;

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
        {form.failed && (
          <p className={styles.problem} role="alert">
            {texts.failed}{' '}
            <Button variant="default" size="compact-sm" onClick={() => void form.refetch()}>
              {common.tryAgain}
            </Button>
          </p>
        )}
        <NativeSelect
          label={texts.department}
          data={options}
          value={form.department?.id ?? ''}
          data-autofocus=""
          onChange={(event) => form.setDepartment(event.currentTarget.value)}
        />
        <People form={form} wish={wish} me={me} />
        {kind !== 'invite' && (
          <Textarea
            label={texts.reason}
            description={texts.reasonHint}
            dir="auto"
            autosize
            minRows={2}
            maxRows={5}
            maxLength={longestNote}
            value={form.note}
            onChange={(event) => form.setNote(event.currentTarget.value)}
          />
        )}
        {form.problem !== null && (
          <p className={styles.problem} role="alert">
            {form.problem}
          </p>
        )}
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={form.isSending}>
            {texts.submit[kind]}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
