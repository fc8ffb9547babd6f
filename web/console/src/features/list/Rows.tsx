import { Button } from '@mantine/core';
import type { RowPage } from '@omnichannel/shared/protocol/console/rowPage';
import { lazy, Suspense, useEffect } from 'react';
import styles from './ConversationList.module.css';
import { ConversationRow } from './ConversationRow';
import type { ListPlace } from './listEvents';
import { useMoreRows } from './queries';
import { RowHandover } from './RowHandover';
import { texts } from './texts';
import { useRowWindow } from './useRowWindow';

type Props = { readonly page: RowPage; readonly place: ListPlace; readonly operatorId: string };

const MissedAction = lazy(() => import('./filters/MissedAction').then((part) => ({ default: part.MissedAction })));

// How many rows before the end of what is loaded the next page is fetched.
const early = 10;

/** The rows of a list; only those near the screen are in the page, and the next ones are fetched before one comes to them. */
export function Rows({ page: { items, next }, place, operatorId }: Props) {
  const { list } = place;
  const { load, loading } = useMoreRows(place);
  const { scroll, virtualizer, onFocus, onBlur } = useRowWindow(items);
  const shown = virtualizer.getVirtualItems();
  const isNearEnd = (shown.at(-1)?.index ?? 0) >= items.length - early;
  // One try each time: after a failure the button is what tries again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `load` is new with every render
  useEffect(() => {
    if (isNearEnd && next !== null) {
      void load(next);
    }
  }, [isNearEnd, next]);
  return (
    <div ref={scroll} className={styles.scroll}>
      <ul
        className={styles.rows}
        style={{ blockSize: virtualizer.getTotalSize() }}
        aria-label={texts.rows[list]}
        onFocus={onFocus}
        onBlur={onBlur}
      >
        {shown.map(({ index, start, key }) => {
          const row = items[index];
          return (
            row && (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                data-id={row.id}
                aria-posinset={index + 1}
                aria-setsize={next === null ? items.length : -1}
                style={{ transform: `translateY(${start}px)` }}
              >
                <ConversationRow row={row} list={list} operatorId={operatorId} />
                {list === 'missed' ? (
                  <Suspense>
                    <MissedAction row={row} />
                  </Suspense>
                ) : (
                  <RowHandover row={row} />
                )}
              </li>
            )
          );
        })}
      </ul>
      {next !== null && (
        <div className={styles.more}>
          <Button variant="subtle" size="xs" loading={loading} onClick={() => void load(next)}>
            {texts.more}
          </Button>
        </div>
      )}
    </div>
  );
}
