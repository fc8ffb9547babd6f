import { Modal, SegmentedControl, TextInput } from '@mantine/core';
import { readWord } from '@omnichannel/shared/protocol/console/read';
import { type FormEvent, useState } from 'react';
import { FormEnd } from '../../common/form/FormEnd';
import { texts as statuses } from '../../common/team/statusTexts';
import styles from './AvailabilityMenu.module.css';
import { explained, type GivenReason, longestReason } from './recentReasons';
import { texts } from './texts';

type Props = {
  readonly before: GivenReason;
  /** Resolves to whether it was done. */
  readonly onChoose: (given: GivenReason) => Promise<boolean>;
  readonly onClose: () => void;
};

const words = texts.reason;

/** Asks why somebody is busy or away. */
export function ReasonDialog({ before, onChoose, onClose }: Props) {
  const [{ status, reason }, setGiven] = useState(before);
  const [isSending, setSending] = useState(false);
  const isTooLong = reason.trim().length > longestReason;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isTooLong) {
      return;
    }
    setSending(true);
    if (await onChoose({ status, reason: reason.trim() })) {
      onClose();
    }
    setSending(false);
  };
  return (
    <Modal opened onClose={onClose} title={words.title}>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <SegmentedControl
          aria-label={texts.availability}
          data={explained.map((value) => ({ value, label: statuses[value] }))}
          value={status}
          onChange={(value) => setGiven({ status: readWord(value, explained) ?? status, reason })}
        />
        <TextInput
          label={words.label}
          description={words.hint}
          placeholder={words.example}
          dir="auto"
          data-autofocus=""
          value={reason}
          error={isTooLong && words.tooLong(longestReason)}
          onChange={(event) => setGiven({ status, reason: event.currentTarget.value })}
        />
        <FormEnd problem={null} submit={words.submit} isSending={isSending} onCancel={onClose} />
      </form>
    </Modal>
  );
}
