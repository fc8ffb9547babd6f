import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { AccountCard } from './AccountCard';
import styles from './AccountCard.module.css';
import { AccountEnd } from './AccountEnd';
import { setupQuery } from './queries';
import { texts } from './texts';
import { useAccountForm } from './useAccountForm';

type Props = {
  readonly code: string;
  readonly onSignedIn: () => void;
  readonly onSignIn: () => void;
};

/** Where the first admin is made, with the code from the set-up link. */
export function SetUpPage({ code, onSignedIn, onSignIn }: Props) {
  const { data: setupNeeded } = useQuery(setupQuery);
  const { busy, problem, submit } = useAccountForm('/api/setup', onSignedIn);
  if (setupNeeded === false) {
    return (
      <AccountCard title={texts.setUp.title} intro={texts.setUp.done}>
        <Button size="md" onClick={onSignIn}>
          {texts.setUp.toSignIn}
        </Button>
      </AccountCard>
    );
  }
  const { fields } = problem ?? { fields: {} as Readonly<Record<string, string>> };
  return (
    <AccountCard title={texts.setUp.title} intro={texts.setUp.intro}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        {code === '' ? (
          <TextInput
            size="md"
            label={texts.setUp.code}
            description={texts.setUp.codeHint}
            name="code"
            autoComplete="one-time-code"
            required
            withAsterisk={false}
            error={fields.code}
          />
        ) : (
          <input type="hidden" name="code" value={code} />
        )}
        <TextInput
          size="md"
          label={texts.setUp.name}
          description={texts.setUp.nameHint}
          name="name"
          autoComplete="name"
          required
          withAsterisk={false}
          error={fields.name}
        />
        <TextInput
          size="md"
          label={texts.setUp.email}
          name="email"
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          error={fields.email}
        />
        <PasswordInput
          size="md"
          label={texts.setUp.password}
          description={texts.setUp.passwordHint}
          name="password"
          autoComplete="new-password"
          required
          withAsterisk={false}
          error={fields.password}
        />
        <AccountEnd problem={problem?.sentence} action={texts.setUp.action} isSending={busy} />
      </form>
    </AccountCard>
  );
}
