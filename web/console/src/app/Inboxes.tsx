import { may } from '@omnichannel/shared/protocol/console/permissions';
import { lazy, Suspense } from 'react';
import { useMe } from '../features/operator/queries';
import { ForbiddenPage } from './ForbiddenPage';
import { SettingsNav } from './SettingsNav';
import styles from './Shell.module.css';

const InboxesPage = lazy(() =>
  import('../features/inboxes/InboxesPage').then((part) => ({ default: part.InboxesPage })),
);
const InboxPage = lazy(() => import('../features/inboxes/InboxPage').then((part) => ({ default: part.InboxPage })));

type Props = { readonly id: string | null; readonly onOpen: (id: string) => void };

/** The settings of inboxes, for admins; loaded only when somebody opens them. */
export function Inboxes({ id, onOpen }: Props) {
  const me = useMe();
  if (!may(me, 'settings.inboxes')) {
    return <ForbiddenPage />;
  }
  return (
    <main className={styles.page} id="chat" tabIndex={-1}>
      <SettingsNav />
      <Suspense>{id === null ? <InboxesPage onOpen={onOpen} /> : <InboxPage key={id} id={id} />}</Suspense>
    </main>
  );
}
