import { Button, TextInput } from '@mantine/core';
import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import type { KeyboardEvent } from 'react';
import styles from './ContactForm.module.css';
import { texts } from './texts';
import { type ContactValues, contactFields, useContactForm } from './useContactForm';

type Props = {
  readonly id: ConversationId;
  readonly values: ContactValues;
  readonly onDone: () => void;
};

const types = { name: 'text', email: 'email', phone: 'tel' } as const;

/** Name, address and number of a visitor, to be corrected. Enter saves, Escape leaves everything as it was. */
export function ContactForm({ id, values, onDone }: Props) {
  const form = useContactForm(id, values, onDone);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onDone();
    }
  };
  return (
    <form
      className={styles.form}
      aria-label={texts.editContact}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void form.save();
      }}
    >
      {contactFields.map((field) => (
        <TextInput
          key={field}
          size="sm"
          type={types[field]}
          label={texts[field]}
          dir="auto"
          autoComplete="off"
          autoFocus={field === 'name'}
          value={form.values[field]}
          error={form.errors[field]}
          onChange={(event) => form.change(field, event.currentTarget.value)}
        />
      ))}
      {form.problem !== null && (
        <p className={styles.problem} role="alert">
          {form.problem}
        </p>
      )}
      <div className={styles.actions}>
        <Button type="submit" size="xs" loading={form.saving}>
          {texts.save}
        </Button>
        <Button variant="default" size="xs" onClick={onDone}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
