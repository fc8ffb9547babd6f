import { Button } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { StateNote } from '../common/StateNote';
import { texts as common } from '../common/texts';
import styles from './Shell.module.css';
import { texts } from './texts';

/** What stands there when the hub does not answer at all. */
export function FailedPage({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <main className={styles.shell}>
      <StateNote
        icon={<IconPlugConnectedX stroke={1.5} />}
        title={texts.unreachableTitle}
        text={texts.unreachableText}
        action={<Button onClick={onRetry}>{common.tryAgain}</Button>}
      />
    </main>
  );
}
