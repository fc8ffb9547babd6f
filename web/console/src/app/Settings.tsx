import { lazy, Suspense } from 'react';
import { useMe } from '../features/operator/queries';
import { ForbiddenPage } from './ForbiddenPage';
import { SettingsNav } from './SettingsNav';
import styles from './Shell.module.css';

const DepartmentsPage = lazy(() =>
  import('../features/organisation/departments/DepartmentsPage').then((part) => ({ default: part.DepartmentsPage })),
);
const TeamPage = lazy(() =>
  import('../features/organisation/team/TeamPage').then((part) => ({ default: part.TeamPage })),
);
const RulesPage = lazy(() =>
  import('../features/organisation/routing/RulesPage').then((part) => ({ default: part.RulesPage })),
);
const AuditPage = lazy(() =>
  import('../features/organisation/audit/AuditPage').then((part) => ({ default: part.AuditPage })),
);

/** The settings of the organisation, for admins; loaded only when somebody opens them. */
export function Settings({ page }: { readonly page: 'departments' | 'team' | 'routing' | 'audit' }) {
  const me = useMe();
  if (me.role !== 'admin') {
    return <ForbiddenPage />;
  }
  return (
    <main className={styles.page} id="chat" tabIndex={-1}>
      <SettingsNav />
      <Suspense>
        {page === 'departments' && <DepartmentsPage />}
        {page === 'team' && <TeamPage me={me} />}
        {page === 'routing' && <RulesPage />}
        {page === 'audit' && <AuditPage />}
      </Suspense>
    </main>
  );
}
