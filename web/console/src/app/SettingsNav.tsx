import { Link } from '@tanstack/react-router';
import styles from './SettingsNav.module.css';
import { texts } from './texts';

const pages = ['inboxes', 'departments', 'team', 'routing', 'tags', 'audit'] as const;

/** The parts of the settings, above each of them. */
export function SettingsNav() {
  return (
    <nav className={styles.nav} aria-label={texts.settings}>
      {pages.map((page) => (
        <Link
          key={page}
          to="/console/settings/$page"
          params={{ page }}
          className={styles.item}
          activeProps={{ 'aria-current': 'page' }}
        >
          {texts.settingsPages[page]}
        </Link>
      ))}
    </nav>
  );
}
