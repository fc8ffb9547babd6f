import { Modal, NativeSelect } from '@mantine/core';
import type { FormEvent } from 'react';
import { FormEnd } from '../../common/form/FormEnd';
import type { Leaving } from '../../common/handover/handover';
import styles from './Handover.module.css';
import { PeopleMissing } from './PeopleMissing';
import { ReasonField } from './ReasonField';
import { texts } from './texts';
import { useShiftEnd } from './useShiftEnd';

type Props = {
  /** Whose chats; null where that is still to be chosen. */
  readonly of: Leaving | null;
  readonly onClose: () => void;
};

/** Gives all chats of somebody whose shift ends to a colleague, or back to their queues. */
export function ShiftEndDialog({ of, onClose }: Props) {
  const form = useShiftEnd(of, onClose);
  const { busy, available, from } = form;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.submit();
  };
  return (
    <Modal opened onClose={onClose} title={texts.shiftEnd.title}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <p className={styles.lead}>{texts.shiftEnd.lead}</p>
        {form.failed && <PeopleMissing onRetry={() => void form.refetch()} />}
        {busy.length === 0 && !form.isLoading && !form.failed ? (
          <p className={styles.nobody}>{texts.shiftEnd.nobody}</p>
        ) : (
          <>
            <NativeSelect
              label={texts.shiftEnd.from}
              data={[
                { value: '', label: texts.shiftEnd.chooseFrom },
                ...busy.map((one) => ({ value: one.id, label: texts.shiftEnd.has(one.name, one.load) })),
              ]}
              value={from}
              data-autofocus=""
              onChange={(event) => form.setFrom(event.currentTarget.value)}
            />
            <NativeSelect
              label={texts.person}
              data={[
                { value: '', label: texts.shiftEnd.toQueues },
                ...available.map((one) => ({
                  value: one.id,
                  label: `${one.name}: ${one.load >= one.cap ? texts.full(one.load, one.cap) : texts.load(one.load, one.cap)}`,
                })),
              ]}
              value={form.to}
              onChange={(event) => form.setTo(event.currentTarget.value)}
            />
            <ReasonField value={form.note} onChange={form.setNote} />
          </>
        )}
        <FormEnd
          problem={form.problem}
          submit={texts.shiftEnd.submit}
          isSending={form.isSending}
          isDisabled={busy.length === 0}
          onCancel={onClose}
        />
      </form>
    </Modal>
  );
}
