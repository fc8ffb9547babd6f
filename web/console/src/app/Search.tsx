import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import styles from './Shell.module.css';

const SearchPage = lazy(() => import('../features/search/SearchPage').then((part) => ({ default: part.SearchPage })));

/** The page on which messages are searched; loaded only when somebody opens it. */
export function Search() {
  const { q } = useSearch({ from: '/signed-in/console/search' });
  const navigate = useNavigate();
  return (
    <main className={styles.page} id="chat" tabIndex={-1}>
      <Suspense>
        <SearchPage
          words={q ?? ''}
          onWords={(words) =>
            void navigate({ to: '/console/search', search: words === '' ? {} : { q: words }, replace: true })
          }
        />
      </Suspense>
    </main>
  );
}
