import { Menu } from '@mantine/core';
import { countFilters } from '@omnichannel/shared/protocol/console/listFilters';
import type { ListName } from '@omnichannel/shared/protocol/console/listNames';
import type { SavedView } from '@omnichannel/shared/protocol/console/savedView';
import { IconBookmark, IconChevronDown, IconList, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { toSearch } from '../../../common/listSearch';
import type { ListPlace } from '../listEvents';
import { useListCount } from '../queries';
import { texts as list } from '../texts';
import styles from './ListBar.module.css';
import { isView, savedViews } from './savedViews';
import { texts } from './texts';

const others: readonly ListName[] = ['missed', 'monitored', 'active', 'undelivered', 'all'];

/** The lists that are not tabs, and the saved views. It is named after the one that is on the screen. */
export function MoreLists({ place }: { readonly place: ListPlace }) {
  const navigate = useNavigate();
  const { data: views } = useQuery(savedViews);
  const view = views?.items.find((one) => isView(one, place));
  const isOther = view !== undefined || others.includes(place.list);
  const go = (list: ListName) => void navigate({ to: '/console/$list', params: { list } });
  const show = ({ list, filters }: SavedView) =>
    void navigate({ to: '/console/$list', params: { list }, search: toSearch(filters) });
  return (
    <Menu position="bottom-start" width={280}>
      <Menu.Target>
        <button type="button" className={styles.tool} aria-current={isOther ? 'true' : undefined}>
          <IconList size={15} stroke={1.75} aria-hidden="true" />
          <span className={styles.name}>{view?.name ?? (isOther ? list.names[place.list] : texts.moreLists)}</span>
          {isOther && countFilters(place.filters) === 0 && <Count of={place.list} />}
          <IconChevronDown size={14} stroke={1.75} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {others.map((name) => (
          <Menu.Item
            key={name}
            rightSection={<Count of={name} />}
            aria-current={view === undefined && name === place.list}
            onClick={() => go(name)}
          >
            {list.names[name]}
          </Menu.Item>
        ))}
        {views && views.items.length > 0 && <Menu.Label>{texts.views}</Menu.Label>}
        {views?.items.map((one) => (
          <Menu.Item
            key={one.id}
            leftSection={<ViewIcon shared={one.shared} />}
            aria-current={one === view}
            onClick={() => show(one)}
          >
            {one.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function ViewIcon({ shared }: { readonly shared: boolean }) {
  return shared ? (
    <IconUsers size={15} stroke={1.75} role="img" aria-label={texts.sharedView} />
  ) : (
    <IconBookmark size={15} stroke={1.75} aria-hidden="true" />
  );
}

function Count({ of }: { readonly of: ListName }) {
  const count = useListCount(of);
  return count === null ? null : <span className={styles.count}>{list.many(count)}</span>;
}
