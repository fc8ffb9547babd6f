import { lazy, Suspense } from 'react';
import { useMe } from '../features/operator/queries';
import { ForbiddenPage } from './ForbiddenPage';
import { NotFoundPage } from './NotFoundPage';
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
const TagsPage = lazy(() =>
  import('../features/organisation/tags/TagsPage').then((part) => ({ default: part.TagsPage })),
);
const AuditPage = lazy(() =>
  import('../features/organisation/audit/AuditPage').then((part) => ({ default: part.AuditPage })),
);

const pages = { departments: DepartmentsPage, team: TeamPage, routing: RulesPage, tags: TagsPage, audit: AuditPage };

/** The settings of the organisation, for admins; loaded only when somebody opens them. */
export function Settings({ page }: { readonly page: string }) {
  const me = useMe();
  if (!isPage(page)) {
    return <NotFoundPage />;
  }
  if (me.role !== 'admin') {
    return <ForbiddenPage />;
  }
  const Page = pages[page];
  return (
    <main className={styles.page} id="chat" tabIndex={-1}>
      <SettingsNav />
      <Suspense>
        <Page me={me} />
      </Suspense>
    </main>
  );
}

function isPage(page: string): page is keyof typeof pages {
  return Object.hasOwn(pages, page);
}
