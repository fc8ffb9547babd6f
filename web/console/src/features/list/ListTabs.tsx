import type { ListName, PlaceName } from '@omnichannel/shared/protocol/console/listNames';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import styles from './ListTabs.module.css';
import { useListCount } from './queries';
import { texts } from './texts';

// Keeps the place of a number, so that nothing jumps when it comes.
const unknown = '\u00a0';

const tabs = ['mine', 'queue', 'bot', 'closed'] as const;

/** The lists of daily work with how many conversations each has now; the others are in the bar below. What was not delivered shows only when there is something, or while it is looked at. */
export function ListTabs({ current }: { readonly current: PlaceName }) {
  return (
    <nav aria-label={texts.lists}>
      <div className={styles.tabs}>
        {tabs.map((list) => (
          <ListTab key={list} list={list} />
        ))}
      </div>
      <UndeliveredTab isCurrent={current === 'undelivered'} />
    </nav>
  );
}

function UndeliveredTab({ isCurrent }: { readonly isCurrent: boolean }) {
  const count = useListCount('undelivered') ?? 0;
  if (count === 0 && !isCurrent) {
    return null;
  }
  return (
    <Link
      to="/console/$list"
      params={{ list: 'undelivered' }}
      className={styles.strip}
      data-calls={count > 0 || undefined}
    >
      <IconAlertTriangle size={14} stroke={1.75} aria-hidden="true" />
      {count === 0 ? texts.names.undelivered : texts.chatsUndelivered(count, texts.many(count))}
    </Link>
  );
}

function ListTab({ list }: { readonly list: ListName }) {
  const count = useListCount(list);
  return (
    <Link
      to="/console/$list"
      params={{ list }}
      className={styles.tab}
      data-calls={(list === 'queue' && !!count) || undefined}
    >
      <span>{texts.names[list]}</span>
      <span className={styles.count}>{count === null ? unknown : texts.many(count)}</span>
    </Link>
  );
}
