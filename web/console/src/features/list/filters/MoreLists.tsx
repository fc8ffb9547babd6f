import { Menu } from '@mantine/core';
import { countFilters } from '@omnichannel/shared/protocol/console/listFilters';
import type { ListName, PlaceName } from '@omnichannel/shared/protocol/console/listNames';
import type { SavedView } from '@omnichannel/shared/protocol/console/savedView';
import { IconBookmark, IconChevronDown, IconList, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { toSearch } from '../../../common/listSearch';
import type { ListPlace } from '../listEvents';
import { mentionCount } from '../mentions/mentionCount';
import { useUnreadMentions } from '../mentions/queries';
import { texts as mentions } from '../mentions/texts';
import { useListCount } from '../queries';
import { texts as list } from '../texts';
import styles from './ListBar.module.css';
import { isView, savedViews } from './savedViews';
import { texts } from './texts';

const others: readonly ListName[] = ['missed', 'monitored', 'active', 'undelivered', 'all'];

type Props = {
  /** The list on the screen; null where that is the mentions. */
  readonly place: ListPlace | null;
  readonly operatorId: string;
};

/** The lists that are not tabs, one's own past chats, and the saved views. It is named after the one that is on the screen. */
export function MoreLists({ place, operatorId }: Props) {
  const navigate = useNavigate();
  const { data: views } = useQuery(savedViews);
  const past = { name: texts.past, list: 'closed', filters: { operator: operatorId } } as const;
  const view = place === null ? undefined : [past, ...(views?.items ?? [])].find((one) => isView(one, place));
  const other = place === null ? 'mentions' : others.find((name) => name === place.list);
  const isOther = view !== undefined || other !== undefined;
  const go = (list: PlaceName) => void navigate({ to: '/console/$list', params: { list } });
  const show = ({ list, filters }: Pick<SavedView, 'list' | 'filters'>) =>
    void navigate({ to: '/console/$list', params: { list }, search: toSearch(filters) });
  return (
    <Menu position="bottom-start" width={280}>
      <Menu.Target>
        <button type="button" className={styles.tool} aria-current={isOther ? 'true' : undefined}>
          <IconList size={15} stroke={1.75} aria-hidden="true" />
          <span className={styles.name}>{view?.name ?? (other ? nameOf(other) : texts.moreLists)}</span>
          {place && isOther && countFilters(place.filters) === 0 && <Count of={place.list} />}
          <IconChevronDown size={14} stroke={1.75} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {others.map((name) => (
          <Menu.Item
            key={name}
            rightSection={<Count of={name} />}
            aria-current={view === undefined && name === other}
            onClick={() => go(name)}
          >
            {list.names[name]}
          </Menu.Item>
        ))}
        <Menu.Item aria-current={view === past} onClick={() => show(past)}>
          {texts.past}
        </Menu.Item>
        <Menu.Item rightSection={<MentionCount />} aria-current={other === 'mentions'} onClick={() => go('mentions')}>
          {mentions.title}
        </Menu.Item>
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

function nameOf(name: PlaceName): string {
  return name === 'mentions' ? mentions.title : list.names[name];
}

function MentionCount() {
  return <span className={styles.count}>{mentionCount(useUnreadMentions())}</span>;
}

function Count({ of }: { readonly of: ListName }) {
  const count = useListCount(of);
  return count === null ? null : <span className={styles.count}>{list.many(count)}</span>;
}
