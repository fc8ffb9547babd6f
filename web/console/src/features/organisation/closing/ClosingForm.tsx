import { Button, NumberInput, Radio } from '@mantine/core';
import { readWord } from '@omnichannel/shared/protocol/console/read';
import { type FormEvent, useState } from 'react';
import { hubSentence } from '../../../common/hubSentence';
import { numberOf } from '../numberOf';
import styles from '../Organisation.module.css';
import { texts as shared } from '../texts';
import { type Closing, endNeeds } from './closing';
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
      <Radio.Group
        label={texts.endNeeds}
        value={form.endNeeds}
        error={fields.endNeeds && hubSentence(fields.endNeeds, texts.noOutcome)}
        onChange={(chosen) => set({ endNeeds: readWord(chosen, endNeeds) ?? form.endNeeds })}
      >
        <div className={styles.checks}>
          {endNeeds.map((need) => (
            <Radio key={need} value={need} label={texts.needs[need]} description={texts.needHints[need]} />
          ))}
        </div>
      </Radio.Group>
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
