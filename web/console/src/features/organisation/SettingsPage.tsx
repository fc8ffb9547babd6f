import { Button, Skeleton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { StateNote } from '../../common/StateNote';
import { texts as common } from '../../common/texts';
import { useLate } from '../../common/useLate';
import styles from './Organisation.module.css';
import { texts } from './texts';

type Props = {
  readonly title: string;
  readonly lead: string;
  /** What can be done with the page as a whole. */
  readonly action?: ReactNode;
  /** What the page shows: on its way, not there, or there. */
  readonly query: { readonly data: unknown; readonly isPending: boolean; readonly refetch: () => unknown };
  readonly children: ReactNode;
};

/** A page of the settings: what it is about, and what is there, or why it is not. */
export function SettingsPage({ title, lead, action, query: { data, isPending, refetch }, children }: Props) {
  const late = useLate(isPending);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>{title}</h1>
          <p className={styles.lead}>{lead}</p>
        </div>
        {action}
      </header>
      {late && <Skeleton height="var(--bar)" radius="md" role="status" aria-label={texts.loading} />}
      {!isPending && data === undefined && (
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
      {data !== undefined && children}
    </div>
  );
}
