import { lazy, Suspense } from 'react';
import { useMe } from '../features/operator/queries';
import { useDialogs } from './dialogs';
import styles from './Shell.module.css';
import { toSignIn } from './signOut';

const ProfilePage = lazy(() =>
  import('../features/profile/ProfilePage').then((part) => ({ default: part.ProfilePage })),
);

/** The page with one's own profile; loaded only when somebody opens it. */
export function Profile() {
  const me = useMe();
  const onDialog = useDialogs();
  return (
    <main className={styles.page} id="chat" tabIndex={-1}>
      <Suspense>
        <ProfilePage me={me} onTestAlerts={() => onDialog('alerts')} onSignedOut={toSignIn} />
      </Suspense>
    </main>
  );
}
