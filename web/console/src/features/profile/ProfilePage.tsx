import type { Me } from '@omnichannel/shared/protocol/console/me';
import { AboutMe } from './AboutMe';
import { AlertChoices } from './AlertChoices';
import { Looks } from './Looks';
import { PasswordForm } from './PasswordForm';
import styles from './ProfilePage.module.css';
import { SessionList } from './SessionList';
import { texts } from './texts';

type Props = { readonly me: Me; readonly onTestAlerts: () => void; readonly onSignedOut: () => void };

/** Everything an operator decides about themselves. What is chosen counts at once; only name and password have a button. */
export function ProfilePage({ me, onTestAlerts, onSignedOut }: Props) {
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{texts.title}</h1>
      <AboutMe me={me} />
      <Looks me={me} />
      <AlertChoices preferences={me.preferences} onTest={onTestAlerts} />
      <PasswordForm />
      <SessionList onSignedOut={onSignedOut} />
    </div>
  );
}
