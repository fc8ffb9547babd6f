import { Modal, NumberInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { FormEnd } from '../../../common/form/FormEnd';
import styles from '../composer/Composer.module.css';
import { texts } from '../handoverActionTexts';

type Props = { readonly onStart: (seconds: number) => void; readonly onClose: () => void };

const [shortest, usual, longest] = [5, 120, 600];

/** Asks how long the countdown is to be. */
export function EndInDialog({ onStart, onClose }: Props) {
  const [seconds, setSeconds] = useState<number | string>(usual);
  const isFine = typeof seconds === 'number' && seconds >= shortest && seconds <= longest;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isFine) {
      onStart(seconds);
    }
  };
  return (
    <Modal opened onClose={onClose} title={texts.endOtherTitle} size="sm">
      <form className={styles.dialog} onSubmit={submit} noValidate>
        <NumberInput
          label={texts.endOtherLabel}
          description={texts.endOtherHint}
          value={seconds}
          min={shortest}
          max={longest}
          step={15}
          allowDecimal={false}
          data-autofocus=""
          onChange={setSeconds}
        />
        <FormEnd problem={null} submit={texts.endStart} isSending={false} isDisabled={!isFine} onCancel={onClose} />
      </form>
    </Modal>
  );
}
