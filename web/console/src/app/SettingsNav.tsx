import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useMe } from '../features/operator/queries';
import styles from './SettingsNav.module.css';
import { settingsPagesOf } from './settingsPages';
import { texts } from './texts';

/** The parts of the settings, above each of them. */
export function SettingsNav() {
  const me = useMe();
  const nav = useRef<HTMLElement>(null);
  const path = useLocation({ select: ({ pathname }) => pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path says which of them is the current one.
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [path]);
  return (
    <nav ref={nav} className={styles.nav} aria-label={texts.settings}>
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
