import { IconLock } from '@tabler/icons-react';
import { StateNote } from '../common/StateNote';
import styles from './Shell.module.css';
import { texts } from './texts';

/** What stands on a page that others may see. */
export function ForbiddenPage() {
  return (
    <main className={styles.page} id="chat" tabIndex={-1}>
      <StateNote icon={<IconLock stroke={1.5} />} title={texts.forbiddenTitle} text={texts.forbiddenText} />
    </main>
  );
}
