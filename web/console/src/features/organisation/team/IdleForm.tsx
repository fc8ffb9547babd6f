import { Button, NumberInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { hubSentence } from '../../../common/hubSentence';
import { keys } from '../../../common/keys';
import { ProblemError } from '../../../common/problemError';
import { numberOf } from '../numberOf';
import styles from '../Organisation.module.css';
import { refusalOf } from '../refusalOf';
import { texts as shared } from '../texts';
import { type Idle, idleQuery, saveIdle } from './idle';
import { texts } from './texts';

const words = texts.idle;

/** When those who touch nothing become away; nothing until it is known. */
export function IdleForm() {
  const { data } = useQuery(idleQuery);
  return data ? <Minutes key={data.version} idle={data} /> : null;
}

function Minutes({ idle }: { readonly idle: Idle }) {
  const client = useQueryClient();
  const [minutes, setMinutes] = useState(idle.minutes);
  const { mutate, isPending, error } = useMutation({
    mutationFn: saveIdle,
    onSuccess: (saved) => {
      client.setQueryData(keys.idle, saved);
      notifications.show({ message: saved.minutes === null ? words.savedNever : words.saved(saved.minutes) });
    },
  });
  const field = error instanceof ProblemError ? error.fields.minutes : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate({ version: idle.version, minutes });
  };
  return (
    <section className={styles.more} aria-labelledby="idle">
      <h2 className={styles.part} id="idle">
        {words.title}
      </h2>
      <form className={styles.inline} onSubmit={submit} noValidate>
        <NumberInput
          className={styles.grows}
          label={words.minutes}
          description={words.hint}
          placeholder={words.never}
          suffix={words.unit}
          value={minutes ?? ''}
          error={field ? hubSentence(field, words.range) : error && refusalOf(error)}
          min={5}
          max={1440}
          allowDecimal={false}
          clampBehavior="none"
          onChange={(value) => setMinutes(numberOf(value))}
        />
        <Button type="submit" variant="default" loading={isPending} disabled={minutes === idle.minutes}>
          {shared.save}
        </Button>
      </form>
    </section>
  );
}
