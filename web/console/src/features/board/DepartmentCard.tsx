import type { ListName } from '@omnichannel/shared/protocol/console/listNames';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { contactName } from '../../common/contactName';
import { WaitClock } from '../../common/WaitClock';
import styles from './Board.module.css';
import type { BoardDepartment, LongestWait } from './board';
import { isStuck } from './boardOrder';
import { texts } from './texts';

/** A department: how many wait and who the longest, and what else there is to know of it. */
export function DepartmentCard({ department }: { readonly department: BoardDepartment }) {
  const { id, name, isOpen, waiting, longest, withBot, withPeople, missedToday, ready, members } = department;
  const stuck = isStuck(department);
  return (
    <li className={styles.department} data-stuck={stuck || undefined}>
      <div className={styles.head}>
        <h2 className={styles.name} dir="auto">
          {name}
        </h2>
        {!isOpen && <span className={styles.soft}>{texts.closed}</span>}
      </div>
      {stuck && (
        <p className={styles.stuck}>
          <IconAlertTriangle size={16} stroke={2} aria-hidden="true" />
          {texts.stuck}
        </p>
      )}
      <div className={styles.queue}>
        <p className={styles.waiting}>
          <ListLink list="queue" department={id} count={waiting}>
            <span className={styles.count}>{texts.many(waiting)}</span> {texts.waiting(waiting)}
          </ListLink>
        </p>
        {longest && <Longest wait={longest} />}
        {waiting === 0 && <p className={styles.soft}>{texts.nobodyWaits}</p>}
      </div>
      <dl className={styles.facts}>
        <Fact name={texts.ready} value={texts.readyOf(ready, members)} />
        <Fact
          name={
            <ListLink list="active" status="assigned" department={id} count={withPeople}>
              {texts.withPeople}
            </ListLink>
          }
          value={String(withPeople)}
        />
        <Fact
          name={
            <ListLink list="bot" department={id} count={withBot}>
              {texts.withBot}
            </ListLink>
          }
          value={texts.many(withBot)}
        />
        <Fact
          name={
            <ListLink list="missed" department={id} count={missedToday}>
              {texts.missedToday}
            </ListLink>
          }
          value={texts.many(missedToday)}
        />
      </dl>
    </li>
  );
}

function Fact({ name, value }: { readonly name: ReactNode; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

type ListLinkProps = {
  readonly list: ListName;
  readonly department: string;
  readonly status?: string;
  readonly count: number;
  readonly children: ReactNode;
};

/** Leads to the chats that were counted; to an empty list nobody is led. */
function ListLink({ list, department, status, count, children }: ListLinkProps) {
  return count === 0 ? (
    children
  ) : (
    <Link
      to="/console/$list"
      params={{ list }}
      search={{ department, ...(status && { status }) }}
      className={styles.counted}
    >
      {children}
    </Link>
  );
}

function Longest({ wait: { conversationId, contact, since } }: { readonly wait: LongestWait }) {
  return (
    <p className={styles.longest}>
      <span className={styles.soft}>{texts.longest}</span>
      <Link
        to="/console/$list/$conversationId"
        params={{ list: 'queue', conversationId }}
        className={styles.visitor}
        dir="auto"
      >
        {contactName(contact)}
      </Link>
      <WaitClock since={since} />
    </p>
  );
}
