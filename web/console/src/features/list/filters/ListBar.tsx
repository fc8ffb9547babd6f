import { countFilters } from '@omnichannel/shared/protocol/console/listFilters';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { ListPlace } from '../listEvents';
import { UnreadMentions } from '../mentions/UnreadMentions';
import styles from './ListBar.module.css';
import { MoreLists } from './MoreLists';
import { texts } from './texts';

type Props = {
  /** The list; null where the mentions are shown, which nothing narrows. */
  readonly place: ListPlace | null;
  readonly me: Me;
};

const FilterArea = lazy(() => import('./FilterArea').then((part) => ({ default: part.FilterArea })));

/** Below the tabs: the other lists and saved views, the filters, and the way to the search. */
export function ListBar({ place, me }: Props) {
  const [open, setOpen] = useState(false);
  const count = place === null ? 0 : countFilters(place.filters);
  return (
    <>
      <div className={styles.bar}>
        <MoreLists place={place} operatorId={me.id} />
        {place && <UnreadMentions />}
        <span className={styles.space} />
        {place && (
          <button
            type="button"
            className={styles.tool}
            aria-expanded={open}
            data-on={count > 0 || undefined}
            onClick={() => setOpen(!open)}
          >
            <IconFilter size={15} stroke={1.75} aria-hidden="true" />
            {count === 0 ? texts.filter : texts.filtersOn(count)}
          </button>
        )}
        <Link to="/console/search" className={styles.tool} aria-label={texts.search} title={texts.search}>
          <IconSearch size={15} stroke={1.75} aria-hidden="true" />
        </Link>
      </div>
      {place && (open || count > 0) && (
        <Suspense>
          <FilterArea place={place} me={me} open={open} />
        </Suspense>
      )}
    </>
  );
}
