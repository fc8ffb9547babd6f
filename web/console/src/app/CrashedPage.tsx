import { Button } from '@mantine/core';
import { IconMoodSad } from '@tabler/icons-react';
import { StateNote } from '../common/StateNote';
import styles from './Shell.module.css';
import { texts } from './texts';

/** What stands there when this page itself has failed. Drafts are kept; the log is with the hub. */
export function CrashedPage() {
  return (
    <main className={styles.shell}>
      <StateNote
        isPage
        icon={<IconMoodSad stroke={1.5} />}
        title={texts.crashedTitle}
        text={texts.crashedText}
        action={<Button onClick={() => location.reload()}>{texts.reload}</Button>}
      />
    </main>
  );
}
