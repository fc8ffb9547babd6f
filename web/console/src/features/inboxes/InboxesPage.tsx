import { Button, Skeleton } from '@mantine/core';
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { StateNote } from '../../common/StateNote';
import { texts as common } from '../../common/texts';
import { useLate } from '../../common/useLate';
import styles from './Inboxes.module.css';
import { NewInbox } from './NewInbox';
import { inboxesQuery } from './queries';
import { texts } from './texts';

/** All inboxes, each a way to its settings. */
export function InboxesPage({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const { data, isPending, refetch } = useQuery(inboxesQuery);
  const [adding, setAdding] = useState(false);
  const late = useLate(isPending);
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
      {isPending && late && <Skeleton height="var(--bar)" radius="md" aria-label={texts.loading} />}
      {!isPending && !data && (
        <StateNote
          icon={<IconAlertTriangle stroke={1.5} />}
          title={texts.failedTitle}
          text={texts.failedText}
          action={
            <Button variant="default" size="xs" onClick={() => void refetch()}>
              {common.tryAgain}
            </Button>
          }
        />
      )}
      <ul className={styles.rows}>
        {data?.items.map((inbox) => (
          <li key={inbox.id}>
            <Link to="/console/settings/inboxes/$inboxId" params={{ inboxId: inbox.id }} className={styles.row}>
              <svg className={styles.swatch} viewBox="0 0 1 1" aria-hidden="true">
                <circle cx="0.5" cy="0.5" r="0.5" fill={inbox.accent} />
              </svg>
              <span className={styles.rowName}>{inbox.name}</span>
              <span className={styles.rowFacts}>
                {[texts.sites(inbox.origins), inbox.department.name, inbox.flow?.name ?? texts.people].join(' · ')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {adding && <NewInbox onClose={() => setAdding(false)} onMade={onOpen} />}
    </div>
  );
}
