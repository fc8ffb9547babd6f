import { may } from '@omnichannel/shared/protocol/console/permissions';
import { lazy, Suspense } from 'react';
import { ConnectionBanner } from '../features/operator/ConnectionBanner';
import { useMe } from '../features/operator/queries';
import { ForbiddenPage } from './ForbiddenPage';
import styles from './Shell.module.css';

const BoardPage = lazy(() => import('../features/board/BoardPage').then((part) => ({ default: part.BoardPage })));

/** The live board, for those who oversee a shift; loaded only when somebody opens it. */
export function Board() {
  const me = useMe();
  if (!may(me, 'board.see')) {
    return <ForbiddenPage />;
  }
  return (
    <main className={styles.page} id="chat" tabIndex={-1}>
      <ConnectionBanner />
      <Suspense>
        <BoardPage me={me} />
      </Suspense>
    </main>
  );
}
