import { Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { FormEnd } from '../../../common/form/FormEnd';
import styles from '../composer/Composer.module.css';
import { pageAddress } from './pageAddress';
import { texts } from './texts';

type Props = { readonly onSuggest: (address: string) => void; readonly onClose: () => void };

/** Asks which page the visitor is to be shown. They decide whether they open it. */
export function PageDialog({ onSuggest, onClose }: Props) {
  const [text, setText] = useState('');
  const [refused, setRefused] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const address = pageAddress(text);
    if (address === null) {
      setRefused(true);
    } else {
      onSuggest(address);
      onClose();
    }
  };
  return (
    <Modal opened onClose={onClose} title={texts.title} size="sm">
      <form className={styles.dialog} onSubmit={submit} noValidate>
        <TextInput
          type="url"
          label={texts.address}
          description={texts.hint}
          placeholder="https://"
          value={text}
          error={refused && texts.refused}
          data-autofocus=""
          onChange={(event) => {
            setText(event.currentTarget.value);
            setRefused(false);
          }}
        />
        <FormEnd problem={null} submit={texts.suggest} isSending={false} onCancel={onClose} />
      </form>
    </Modal>
  );
}
