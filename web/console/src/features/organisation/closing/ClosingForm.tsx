import { Button, Checkbox, NumberInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { numberOf } from '../numberOf';
import styles from '../Organisation.module.css';
import { texts as shared } from '../texts';
import type { Closing } from './closing';
import { texts } from './texts';

type Props = {
  readonly closing: Closing;
  readonly isBusy: boolean;
  /** What is wrong with one field. */
  readonly fields: Readonly<Record<string, string>>;
  /** What is wrong as a whole; null while nothing is. */
  readonly problem: string | null;
  readonly onSave: (closing: Closing) => void;
};

const parts = [
  ['unanswered', ['bot', 'queue']],
  ['answered', ['visitorSilent', 'operatorSilent']],
] as const;

/** Minutes for each state; an empty one means never. */
export function ClosingForm({ closing, isBusy, fields, problem, onSave }: Props) {
  const [form, setForm] = useState(closing);
  const set = (change: Partial<Closing>) => setForm((now) => ({ ...now, ...change }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(form);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {parts.map(([part, names]) => (
        <fieldset key={part} className={styles.fields}>
          <legend>{texts.parts[part]}</legend>
          <div className={styles.pair}>
            {names.map((name) => (
              <NumberInput
                key={name}
                label={texts.minutes[name]}
                description={texts.hints[name]}
                placeholder={texts.never}
                suffix={texts.unit}
                value={form[name] ?? ''}
                error={fields[name]}
                min={0.5}
                max={43_200}
                clampBehavior="none"
                onChange={(value) => set({ [name]: numberOf(value) })}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <Checkbox
        label={texts.tagRequired}
        checked={form.tagRequired}
        onChange={(event) => set({ tagRequired: event.currentTarget.checked })}
      />
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.actions}>
        <Button type="submit" loading={isBusy}>
          {shared.save}
        </Button>
      </div>
    </form>
  );
}
