import { PasswordInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { AccountCard } from './AccountCard';
import styles from './AccountCard.module.css';
import { AccountEnd } from './AccountEnd';
import { setupQuery } from './queries';
import { texts } from './texts';
import { useAccountForm } from './useAccountForm';

/** Where an operator signs in. Paste and password managers work. */
export function SignInPage({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const { data: setupNeeded } = useQuery(setupQuery);
  const { busy, problem, submit } = useAccountForm('/api/session', onSignedIn);
  return (
    <AccountCard title={texts.signIn.title} intro={texts.signIn.intro}>
      {setupNeeded && <p className={styles.hint}>{texts.signIn.setupNeeded}</p>}
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <TextInput
          size="md"
          label={texts.signIn.email}
          name="email"
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          error={problem?.fields.email}
        />
        <PasswordInput
          size="md"
          label={texts.signIn.password}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          error={problem?.fields.password}
        />
        <AccountEnd problem={problem?.sentence} action={texts.signIn.action} isSending={busy} />
      </form>
    </AccountCard>
  );
}
