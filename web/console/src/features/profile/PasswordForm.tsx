import { Button, PasswordInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { hubSentence } from '../../common/hubSentence';
import { keys } from '../../common/keys';
import { ProblemError } from '../../common/problemError';
import { request } from '../../common/request';
import styles from './ProfilePage.module.css';
import { Section } from './Section';
import { texts } from './texts';

type Outcome = { readonly kind: 'done' | 'failed'; readonly sentence: string } | null;

/** Another password. Every other session ends with it. */
export function PasswordForm() {
  const client = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setBusy(true);
    try {
      const body = Object.fromEntries(new FormData(form));
      await request('/api/profile/password', { method: 'POST', body, read: () => true });
      form.reset();
      setOutcome({ kind: 'done', sentence: texts.passwordDone });
      await client.invalidateQueries({ queryKey: keys.sessions });
    } catch (error) {
      setOutcome({ kind: 'failed', sentence: sentenceOf(error) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Section title={texts.password} text={texts.passwordText}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <PasswordInput
          label={texts.currentPassword}
          name="current"
          autoComplete="current-password"
          required
          withAsterisk={false}
        />
        <PasswordInput
          label={texts.nextPassword}
          description={texts.nextPasswordHint}
          name="next"
          autoComplete="new-password"
          minLength={12}
          maxLength={256}
          required
          withAsterisk={false}
        />
        {outcome && (
          <p className={styles.outcome} data-kind={outcome.kind} role={outcome.kind === 'done' ? 'status' : 'alert'}>
            {outcome.sentence}
          </p>
        )}
        <div>
          <Button type="submit" loading={busy}>
            {texts.changePassword}
          </Button>
        </div>
      </form>
    </Section>
  );
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof ProblemError)) {
    return texts.notKept;
  }
  return error.fields.next
    ? hubSentence(error.fields.next, texts.easyPassword)
    : (texts.problems[error.code] ?? texts.notKept);
}
