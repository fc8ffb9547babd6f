import { ActionIcon, Button, Drawer, Loader } from '@mantine/core';
import type { Row } from '@omnichannel/shared/protocol/console/row';
import { IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { contactName } from '../../common/contactName';
import { fullTime } from '../../common/format/time';
import { Lightbox } from './Lightbox';
import styles from './PastChat.module.css';
import { pastEntries } from './queries';
import { TranscriptLine } from './TranscriptLine';
import { texts } from './texts';
import { transcriptItems } from './transcriptItems';

type Props = { readonly row: Row | null; readonly onClose: () => void };

/** Another chat of the same visitor, to read beside the one on the screen. Nothing of that one changes meanwhile. */
export function PastChat({ row, onClose }: Props) {
  return (
    <Drawer
      opened={row !== null}
      onClose={onClose}
      position="right"
      size="var(--sheet)"
      lockScroll={false}
      withOverlay={false}
      shadow="xl"
      title={row && <span className={styles.title}>{texts.pastTitle(fullTime(row.createdAt))}</span>}
      closeButtonProps={{ 'aria-label': texts.pastClose }}
      classNames={{ content: styles.sheet ?? '', body: styles.body ?? '' }}
    >
      {row && <PastEntries row={row} />}
    </Drawer>
  );
}

const noMark = { seen: null, sent: null };

function PastEntries({ row }: { readonly row: Row }) {
  const { data, isPending, isError, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    pastEntries(row.id),
  );
  const entries = [...(data?.pages ?? [])].reverse().flatMap((page) => page.entries);
  if (isPending) {
    return <Loader size="sm" className={styles.wait} />;
  }
  if (isError) {
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
    <Lightbox entries={entries}>
      <div className={styles.bar}>
        <span>{texts.pastHint}</span>
        <ActionIcon
          component="a"
          href={`/api/conversations/${row.id}/transcript?format=text`}
          download
          variant="subtle"
          aria-label={texts.transcriptText}
          title={texts.transcriptText}
        >
          <IconDownload size={16} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      </div>
      {hasNextPage && (
        <Button variant="subtle" size="compact-sm" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {texts.older}
        </Button>
      )}
      <div className={styles.entries}>
        {transcriptItems(entries, null).map((item) => (
          <TranscriptLine key={item.key} item={item} visitorName={contactName(row.contact)} mark={noMark} />
        ))}
      </div>
    </Lightbox>
  );
}
