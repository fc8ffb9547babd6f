import { Link } from '@tanstack/react-router';
import { useMe } from '../features/operator/queries';
import styles from './SettingsNav.module.css';
import { settingsPagesOf } from './settingsPages';
import { texts } from './texts';

/** The parts of the settings, above each of them. */
export function SettingsNav() {
  const me = useMe();
  return (
    <nav className={styles.nav} aria-label={texts.settings}>
      {settingsPagesOf(me).map((page) => (
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
