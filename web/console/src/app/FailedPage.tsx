import { Button } from '@mantine/core';
import { IconAlertTriangle, IconPlugConnectedX } from '@tabler/icons-react';
import { ProblemError } from '../common/problemError';
import { StateNote } from '../common/StateNote';
import { texts as common } from '../common/texts';
import { ForbiddenPage } from './ForbiddenPage';
import styles from './Shell.module.css';
import { texts } from './texts';

type Props = { readonly error: unknown; readonly onRetry: () => void };

/** What stands there when a page cannot be shown: the hub is out of reach, or it refused, or it failed. */
export function FailedPage({ error, onRetry }: Props) {
  if (error instanceof ProblemError && error.status === 403) {
    return <ForbiddenPage />;
  }
  // A browser says of what never arrived only that it is a TypeError.
  const isUnreachable = error instanceof TypeError;
  return (
    <main className={styles.shell}>
      <StateNote
        isPage
        icon={isUnreachable ? <IconPlugConnectedX stroke={1.5} /> : <IconAlertTriangle stroke={1.5} />}
        title={isUnreachable ? texts.unreachableTitle : texts.failedTitle}
        text={isUnreachable ? texts.unreachableText : texts.failedText}
        action={<Button onClick={onRetry}>{common.tryAgain}</Button>}
      />
    </main>
  );
}
