import { lazy, Suspense } from 'react';
import { useMe } from '../features/operator/queries';
import styles from './Shell.module.css';

const CannedPage = lazy(() => import('../features/canned/CannedPage').then((part) => ({ default: part.CannedPage })));

/** The page of the canned replies; loaded only when somebody opens it. */
export function Canned() {
  const me = useMe();
  return (
    <main className={styles.page} id="chat" tabIndex={-1}>
      <Suspense>
        <CannedPage me={me} />
      </Suspense>
    </main>
  );
}
