import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { contactName } from '../../common/contactName';
import { WaitClock } from '../../common/WaitClock';
import styles from './Board.module.css';
import type { BoardDepartment, LongestWait } from './board';
import { isStuck } from './boardOrder';
import { texts } from './texts';

/** A department: how many wait and who the longest, and what else there is to know of it. */
export function DepartmentCard({ department }: { readonly department: BoardDepartment }) {
  const { name, isOpen, waiting, longest, withBot, withPeople, missedToday, ready, members } = department;
  const stuck = isStuck(department);
  const facts = [
    [texts.ready, texts.readyOf(ready, members)],
    [texts.withPeople, String(withPeople)],
    [texts.withBot, texts.many(withBot)],
    [texts.missedToday, texts.many(missedToday)],
  ] as const;
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
          <span className={styles.count}>{texts.many(waiting)}</span> {texts.waiting(waiting)}
        </p>
        {longest && <Longest wait={longest} />}
        {waiting === 0 && <p className={styles.soft}>{texts.nobodyWaits}</p>}
      </div>
      <dl className={styles.facts}>
        {facts.map(([fact, value]) => (
          <div key={fact}>
            <dt>{fact}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </li>
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
