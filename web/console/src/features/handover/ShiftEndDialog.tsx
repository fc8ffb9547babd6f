import { Button, Modal, NativeSelect, Textarea } from '@mantine/core';
import type { FormEvent } from 'react';
import { texts as common } from '../../common/texts';
import styles from './Handover.module.css';
import { texts } from './texts';
import { useShiftEnd } from './useShiftEnd';

type Props = { readonly onClose: () => void };

const longestNote = 500;

/** Gives all chats of somebody whose shift ends to a colleague, or back to their queues. */
export function ShiftEndDialog({ onClose }: Props) {
  const form = useShiftEnd(onClose);
  const { busy, available, from } = form;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.submit();
  };
  return (
    <Modal opened onClose={onClose} title={texts.shiftEnd.title}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <p className={styles.lead}>{texts.shiftEnd.lead}</p>
        {form.failed && (
          <p className={styles.problem} role="alert">
            {texts.failed}{' '}
            <Button variant="default" size="compact-sm" onClick={() => void form.refetch()}>
              {common.tryAgain}
            </Button>
          </p>
        )}
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
          </>
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
          <Button type="submit" loading={form.isSending} disabled={busy.length === 0}>
            {texts.shiftEnd.submit}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
