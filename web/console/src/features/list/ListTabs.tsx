import { type ListName, listNames } from '@omnichannel/shared/protocol/console/listNames';
import { Link } from '@tanstack/react-router';
import styles from './ListTabs.module.css';
import { useListCount } from './queries';
import { texts } from './texts';

// Keeps the place of a number, so that nothing jumps when it comes.
const unknown = '\u00a0';

/** The four lists with how many conversations each has now. */
export function ListTabs() {
  return (
    <nav className={styles.tabs} aria-label={texts.lists}>
      {listNames.map((list) => (
        <ListTab key={list} list={list} />
      ))}
    </nav>
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
