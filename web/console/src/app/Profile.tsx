import { useMe } from '../features/operator/queries';
import { ProfilePage } from '../features/profile/ProfilePage';
import { useDialogs } from './dialogs';
import styles from './Shell.module.css';
import { toSignIn } from './signOut';

/** The page with one's own profile. */
export function Profile() {
  const me = useMe();
  const onDialog = useDialogs();
  return (
    <main className={styles.page} id="chat" tabIndex={-1}>
      <ProfilePage me={me} onTestAlerts={() => onDialog('alerts')} onSignedOut={toSignIn} />
    </main>
  );
}
