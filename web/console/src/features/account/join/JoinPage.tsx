import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ProblemError } from '../../../common/problemError';
import { texts as common } from '../../../common/texts';
import { AccountCard } from '../AccountCard';
import styles from '../AccountCard.module.css';
import { AccountEnd } from '../AccountEnd';
import { useAccountForm } from '../useAccountForm';
import { invitedQuery } from './queries';
import { texts } from './texts';

type Props = {
  /** From the link; empty where the address has none. */
  readonly code: string;
  readonly onSignedIn: () => void;
  readonly onSignIn: () => void;
};

/** Where somebody who was invited chooses a password and comes in. */
export function JoinPage({ code, onSignedIn, onSignIn }: Props) {
  const { data: invited, error, refetch } = useQuery(invitedQuery(code));
  const { busy, problem, submit } = useAccountForm('/api/join', onSignedIn);
  if (code === '' || isOver(error) || problem?.code === 'invitation-invalid') {
    return (
      <AccountCard title={texts.overTitle} intro={texts.overText}>
        <Button size="md" variant="default" onClick={onSignIn}>
          {texts.toSignIn}
        </Button>
      </AccountCard>
    );
  }
  if (error) {
    return (
      <AccountCard title={texts.title} intro={texts.notLooked}>
        <Button size="md" variant="default" onClick={() => void refetch()}>
          {common.tryAgain}
        </Button>
      </AccountCard>
    );
  }
  if (!invited) {
    return null;
  }
  return (
    <AccountCard title={texts.title} intro={texts.intro}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <input type="hidden" name="code" value={code} />
        <TextInput
          size="md"
          label={texts.email}
          description={texts.emailHint}
          value={invited.email}
          type="email"
          autoComplete="username"
          readOnly
        />
        <TextInput
          size="md"
          label={texts.name}
          description={texts.nameHint}
          name="name"
          defaultValue={invited.name}
          autoComplete="name"
          required
          withAsterisk={false}
          error={problem?.fields.name}
        />
        <PasswordInput
          size="md"
          label={texts.password}
          description={texts.passwordHint}
          name="password"
          autoComplete="new-password"
          required
          withAsterisk={false}
          error={problem?.fields.password}
        />
        <AccountEnd problem={problem?.sentence} action={texts.action} isSending={busy} />
      </form>
    </AccountCard>
  );
}

function isOver(error: Error | null): boolean {
  return error instanceof ProblemError && error.code === 'invitation-invalid';
}
