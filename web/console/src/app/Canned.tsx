import { CannedPage } from '../features/canned/CannedPage';
import { useMe } from '../features/operator/queries';
import styles from './Shell.module.css';

/** The page of the canned replies. */
export function Canned() {
  const me = useMe();
  return (
    <main className={styles.page} id="chat" tabIndex={-1}>
      <CannedPage me={me} />
    </main>
  );
}
