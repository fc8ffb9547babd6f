import { Link } from '@tanstack/react-router';
import styles from './SettingsNav.module.css';
import { texts } from './texts';

const pages = [
  { to: '/console/settings/inboxes', name: 'inboxes' },
  { to: '/console/settings/departments', name: 'departments' },
  { to: '/console/settings/team', name: 'team' },
  { to: '/console/settings/routing', name: 'routing' },
  { to: '/console/settings/audit', name: 'audit' },
] as const;

/** The parts of the settings, above each of them. */
export function SettingsNav() {
  return (
    <nav className={styles.nav} aria-label={texts.settings}>
      {pages.map(({ to, name }) => (
        <Link key={to} to={to} className={styles.item} activeProps={{ 'aria-current': 'page' }}>
          {texts.settingsPages[name]}
        </Link>
      ))}
    </nav>
  );
}
