import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import styles from './Inboxes.module.css';
import { InboxRow } from './InboxRow';
import { NewInbox } from './NewInbox';
import { NotLoaded } from './NotLoaded';
import { inboxesQuery } from './queries';
import { texts } from './texts';

/** All inboxes, each a way to its settings. */
export function InboxesPage({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const { data, isPending, refetch } = useQuery(inboxesQuery);
  const [adding, setAdding] = useState(false);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>{texts.title}</h1>
          <p className={styles.lead}>{texts.lead}</p>
        </div>
        <Button leftSection={<IconPlus size={16} stroke={2} aria-hidden="true" />} onClick={() => setAdding(true)}>
          {texts.add}
        </Button>
      </header>
      {!data && <NotLoaded isPending={isPending} height="var(--bar)" onRetry={() => void refetch()} />}
      <ul className={styles.rows}>
        {data?.items.map((inbox) => (
          <li key={inbox.id}>
            <InboxRow inbox={inbox} />
          </li>
        ))}
      </ul>
      {adding && <NewInbox onClose={() => setAdding(false)} onMade={onOpen} />}
    </div>
  );
}
