import { countFilters } from '@omnichannel/shared/protocol/console/listFilters';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import {
  IconArchive,
  IconBellX,
  IconEye,
  IconInbox,
  IconMessage2,
  IconMessages,
  IconRobot,
  IconSend,
} from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { ProblemError } from '../../common/problemError';
import { StateNote } from '../../common/StateNote';
import { useLate } from '../../common/useLate';
import styles from './ConversationList.module.css';
import { ListFailed } from './ListFailed';
import { ListGhosts } from './ListGhosts';
import type { ListPlace } from './listEvents';
import { useList } from './queries';
import { Rows } from './Rows';
import { texts } from './texts';

type Props = { readonly place: ListPlace; readonly me: Me };

const icons = {
  mine: IconMessages,
  queue: IconInbox,
  bot: IconRobot,
  closed: IconArchive,
  undelivered: IconSend,
  missed: IconBellX,
  monitored: IconEye,
  active: IconMessage2,
  all: IconMessages,
};

const FilterRefused = lazy(() => import('./filters/FilterRefused').then((part) => ({ default: part.FilterRefused })));
const NothingFits = lazy(() => import('./filters/NothingFits').then((part) => ({ default: part.NothingFits })));

/** The rows of one list, or why there are none. */
export function ConversationList({ place, me }: Props) {
  const { list, filters } = place;
  const { data, error, isPending, refetch } = useList(place);
  const late = useLate(isPending);
  if (isPending) {
    return <div className={styles.scroll}>{late && <ListGhosts />}</div>;
  }
  if (!data && error instanceof ProblemError && error.code === 'validation') {
    return (
      <div className={styles.scroll} role="alert">
        <Suspense>
          <FilterRefused place={place} me={me} problem={error} />
        </Suspense>
      </div>
    );
  }
  if (!data) {
    return <ListFailed onRetry={() => void refetch()} />;
  }
  if (data.items.length === 0 && countFilters(filters) > 0) {
    return (
      <div className={styles.scroll}>
        <Suspense>
          <NothingFits place={place} me={me} next={data.next} />
        </Suspense>
      </div>
    );
  }
  if (data.items.length === 0) {
    const Icon = icons[list];
    return (
      <div className={styles.scroll}>
        <StateNote icon={<Icon stroke={1.5} />} title={texts.empty[list].title} text={texts.empty[list].text} />
      </div>
    );
  }
  return <Rows page={data} place={place} operatorId={me.id} />;
}
