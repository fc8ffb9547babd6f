import { Button, Skeleton, VisuallyHidden } from '@mantine/core';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import { IconAlertTriangle, IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { clockTime } from '../../common/format/time';
import { useLiveState } from '../../common/live';
import { StateNote } from '../../common/StateNote';
import { texts as common } from '../../common/texts';
import { useLate } from '../../common/useLate';
import styles from './Board.module.css';
import { type Board, boardQuery } from './board';
import { byLongestWait, isStuck } from './boardOrder';
import { DepartmentCard } from './DepartmentCard';
import { People } from './People';
import { texts } from './texts';

type Props = { readonly me: Pick<Me, 'id' | 'permissions'> };

/** The shift at a glance: each department with its queue, and everybody with how much they have to do. */
export function BoardPage({ me }: Props) {
  const { data, isPending, isError, dataUpdatedAt, refetch } = useQuery(boardQuery);
  const late = useLate(isPending);
  const isOffline = useLiveState().kind === 'offline';
  return (
    <div className={styles.page}>
      <header>
        <h1 className={styles.title}>{texts.title}</h1>
        <p className={styles.lead}>{texts.lead}</p>
      </header>
      {late && <Skeleton height="var(--preview)" radius="md" role="status" aria-label={texts.loading} />}
      {!data && isError && (
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
      {/* Where the line is cut the banner says so already. */}
      {data && isError && !isOffline && (
        <p className={styles.stale} role="status">
          {texts.stale(clockTime(dataUpdatedAt))}
        </p>
      )}
      {data && <Shift board={data} me={me} />}
    </div>
  );
}

function Shift({ board: { departments, operators }, me }: Props & { readonly board: Board }) {
  if (departments.length === 0) {
    return <StateNote icon={<IconUsersGroup stroke={1.5} />} title={texts.nowhereTitle} text={texts.nowhereText} />;
  }
  const stuck = departments.filter(isStuck).map(({ name }) => name);
  return (
    <>
      {/* Says which departments are in need, and nothing while only numbers change. */}
      <VisuallyHidden role="status">{stuck.length > 0 && texts.stuckIn(stuck.join(', '))}</VisuallyHidden>
      <section aria-label={texts.departments}>
        <ul className={styles.departments}>
          {byLongestWait(departments).map((department) => (
            <DepartmentCard key={department.id} department={department} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="people">
        <h2 className={styles.part} id="people">
          {texts.people}
        </h2>
        <People operators={operators} departments={departments} me={me} />
      </section>
    </>
  );
}
