import { may } from '@omnichannel/shared/protocol/console/permissions';
import { lazy, Suspense } from 'react';
import { useMe } from '../features/operator/queries';
import { ForbiddenPage } from './ForbiddenPage';
import { NotFoundPage } from './NotFoundPage';
import { SettingsNav } from './SettingsNav';
import styles from './Shell.module.css';
import { settingsPages } from './settingsPages';

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
const ClosingPage = lazy(() =>
  import('../features/organisation/closing/ClosingPage').then((part) => ({ default: part.ClosingPage })),
);
const JobsPage = lazy(() =>
  import('../features/organisation/jobs/JobsPage').then((part) => ({ default: part.JobsPage })),
);
const AuditPage = lazy(() =>
  import('../features/organisation/audit/AuditPage').then((part) => ({ default: part.AuditPage })),
);

const pages = {
  departments: DepartmentsPage,
  team: TeamPage,
  routing: RulesPage,
  closing: ClosingPage,
  jobs: JobsPage,
  tags: TagsPage,
  audit: AuditPage,
};

/** The settings of the organisation, for admins; loaded only when somebody opens them. */
export function Settings({ page }: { readonly page: string }) {
  const me = useMe();
  if (!isPage(page)) {
    return <NotFoundPage />;
  }
  if (!may(me, settingsPages[page])) {
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
