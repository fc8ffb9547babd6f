import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { StateNote } from '../common/StateNote';
import styles from './Shell.module.css';
import { texts } from './texts';

/** What stands in place of a page that is for others. */
export function ForbiddenPage() {
  return (
    <main className={styles.shell}>
      <StateNote
        isPage
        icon={<IconLock stroke={1.5} />}
        title={texts.forbiddenTitle}
        text={texts.forbiddenText}
        action={
          <Button component="a" href="/console">
            {texts.home}
          </Button>
        }
      />
    </main>
  );
}
