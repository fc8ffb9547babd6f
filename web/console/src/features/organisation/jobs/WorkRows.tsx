import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import styles from '../Organisation.module.css';
import { texts as shared } from '../texts';
import { type WorkState, workQuery } from './jobs';
import { texts } from './texts';
import { WorkItem } from './WorkItem';

/** Work in one state, page by page. */
export function WorkRows({ state }: { readonly state: WorkState }) {
  const query = useInfiniteQuery(workQuery(state));
  const items = query.data?.pages.flatMap((page) => page.items);
  return (
    <>
      {items?.length === 0 && <p className={styles.soft}>{texts.empty[state]}</p>}
      {query.isError && (
        <p className={styles.problem} role="alert">
          {shared.failedText}
        </p>
      )}
      <ul className={styles.rows}>
        {items?.map((work) => (
          <WorkItem key={work.id} work={work} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button variant="subtle" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {texts.more}
        </Button>
      )}
    </>
  );
}
