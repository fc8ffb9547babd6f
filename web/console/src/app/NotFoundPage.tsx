import { Button } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { StateNote } from '../common/StateNote';
import styles from './Shell.module.css';
import { texts } from './texts';

/** What stands at an address that is none. */
export function NotFoundPage() {
  return (
    <main className={styles.shell}>
      <StateNote
        isPage
        icon={<IconMapQuestion stroke={1.5} />}
        title={texts.notFoundTitle}
        text={texts.notFoundText}
        action={
          <Button component="a" href="/console">
            {texts.home}
          </Button>
        }
      />
    </main>
  );
}
