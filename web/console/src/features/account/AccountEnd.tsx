import { Button } from '@mantine/core';
import styles from './AccountCard.module.css';

type Props = {
  /** What was wrong with the last try, in a sentence; undefined when nothing was. */
  readonly problem: string | undefined;
  readonly action: string;
  readonly isSending: boolean;
};

/** The end of a form of an account: what is wrong, and the way in. */
export function AccountEnd({ problem, action, isSending }: Props) {
  return (
    <>
      {problem !== undefined && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <Button type="submit" size="md" loading={isSending}>
        {action}
      </Button>
    </>
  );
}
