import { Button, Loader } from '@mantine/core';
import type { Row } from '@omnichannel/shared/protocol/console/row';
import { useInfiniteQuery } from '@tanstack/react-query';
import { contactName } from '../../common/contactName';
import { EntryIdContext } from './entryId';
import { Lightbox } from './Lightbox';
import styles from './PastChat.module.css';
import { pastEntries } from './queries';
import { TranscriptLine } from './TranscriptLine';
import { texts } from './texts';
import { transcriptItems } from './transcriptItems';

const noMark = { seen: null, sent: null };

/** What was said in a chat that is only read, the newest page first. */
export function PastEntries({ row }: { readonly row: Row }) {
  const { data, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    pastEntries(row.id),
  );
  const entries = [...(data?.pages ?? [])].reverse().flatMap((page) => page.entries);
  if (isPending) {
    return <Loader size="sm" className={styles.wait} />;
  }
  // Where a further page does not come, what was read stays, and the button for it.
  if (!data) {
    return (
      <div className={styles.wait} role="alert">
        {texts.pastFailed}{' '}
        <Button variant="subtle" size="compact-sm" onClick={() => void refetch()}>
          {texts.retryLoading}
        </Button>
      </div>
    );
  }
  return (
    <EntryIdContext value="past">
      <Lightbox entries={entries}>
        <section
          className={styles.entries}
          aria-label={texts.transcript}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard
          tabIndex={0}
        >
          {hasNextPage && (
            <Button
              variant="subtle"
              size="compact-sm"
              loading={isFetchingNextPage}
              onClick={() => void fetchNextPage()}
            >
              {texts.older}
            </Button>
          )}
          {transcriptItems(entries, null).map((item) => (
            <TranscriptLine key={item.key} item={item} visitorName={contactName(row.contact)} mark={noMark} />
          ))}
        </section>
      </Lightbox>
    </EntryIdContext>
  );
}
