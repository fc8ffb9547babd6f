import { VisuallyHidden } from '@mantine/core';
import type { PlaceName } from '@omnichannel/shared/protocol/console/listNames';
import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import { ConversationList } from '../features/list/ConversationList';
import { ListTabs } from '../features/list/ListTabs';
import { useFilters } from '../features/list/useFilters';
import { AvailabilityMenu } from '../features/operator/AvailabilityMenu';
import { ConnectionBanner } from '../features/operator/ConnectionBanner';
import { ConnectionWords } from '../features/operator/ConnectionWords';
import { useMe } from '../features/operator/queries';
import { ChatTabs } from './ChatTabs';
import { ColumnSeparator } from './ColumnSeparator';
import { moveInRows } from './moveInRows';
import styles from './Shell.module.css';
import { texts } from './texts';

const ListBar = lazy(() => import('../features/list/filters/ListBar').then((part) => ({ default: part.ListBar })));
const MentionList = lazy(() =>
  import('../features/list/mentions/MentionList').then((part) => ({ default: part.MentionList })),
);

type Props = { readonly list: PlaceName; readonly children: ReactNode };

/** The chats: the list, and what is open beside it. */
export function ChatsPage({ list, children }: Props) {
  const me = useMe();
  const filters = useFilters();
  const place = useMemo(() => (list === 'mentions' ? null : { list, filters }), [list, filters]);
  return (
    <main className={styles.both}>
      {/* The rows keep their own keys: this only moves the focus among them. */}
      <section
        className={styles.list}
        id="list"
        aria-label={texts.list}
        onKeyDown={(event) => moveInRows(event, me.preferences.shortcuts)}
      >
        <VisuallyHidden component="h1">{texts.chats}</VisuallyHidden>
        <div className={styles.head}>
          <AvailabilityMenu me={me} />
          <ConnectionWords />
        </div>
        <ListTabs current={list} />
        <Suspense fallback={<div className={styles.listBar} />}>
          <ListBar place={place} me={me} />
        </Suspense>
        {place ? (
          <ConversationList key={`${list}${JSON.stringify(filters)}`} place={place} me={me} />
        ) : (
          <Suspense>
            <MentionList />
          </Suspense>
        )}
      </section>
      <div className={styles.main} id="chat" tabIndex={-1}>
        <ColumnSeparator column="list" operatorId={me.id} />
        <ChatTabs />
        <ConnectionBanner />
        {children}
      </div>
    </main>
  );
}
