import { Button } from '@mantine/core';
import type { Opened } from '@omnichannel/shared/protocol/console/opened';
import { IconArrowDown } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { contactName } from '../../common/contactName';
import { useDesk } from './desk';
import { OlderEntries } from './OlderEntries';
import { PendingMessage } from './PendingMessage';
import { useOlderEntries } from './queries';
import { seenSequence } from './seenSequence';
import styles from './Transcript.module.css';
import { TranscriptLine } from './TranscriptLine';
import { texts } from './texts';
import { transcriptItems } from './transcriptItems';
import { usePending } from './usePending';
import { useStickToBottom } from './useStickToBottom';

type Props = { readonly opened: Opened; readonly newAfter: number | null; readonly onSeen: (sequence: number) => void };

// Beyond this a transcript takes longer to lay out than a person waits for a switch of chats.
const windowSize = 200;

/** Everything that was said, from the oldest loaded entry to what is on its way. */
export function Transcript({ opened, newAfter, onSeen }: Props) {
  const { row, entries, sequence, before } = opened;
  const { outbox } = useDesk();
  const box = useRef<HTMLElement>(null);
  const pending = usePending(opened).filter((one) => one.state.kind !== 'stale');
  const older = useOlderEntries(row.id);
  const [shown, setShown] = useState(windowSize);
  const items = useMemo(() => transcriptItems(entries, newAfter), [entries, newAfter]);
  const windowed = items.slice(-shown);
  const hidden = items.length > windowed.length;
  // Falls when older entries are loaded and when more of the loaded ones are shown: both put lines in front.
  const first = (entries[0]?.sequence ?? 0) - shown;
  const ends = { first, last: `${sequence}/${pending.map((one) => one.id).join()}` };
  const { atBottom, toBottom, onScroll } = useStickToBottom(box, ends);

  const [seen, setSeen] = useState(sequence);
  if (atBottom && seen !== sequence) {
    setSeen(sequence);
  }
  useEffect(() => onSeen(seen), [seen, onSeen]);

  const showOlder = useCallback(() => {
    if (hidden) {
      setShown((count) => count + windowSize);
    } else {
      void older.load();
    }
  }, [hidden, older.load]);

  const unseen = entries.filter((entry) => entry.sequence > seen && entry.type === 'message').length;
  const name = contactName(row.contact);
  const mark = seenSequence(opened);
  return (
    <div className={styles.frame}>
      <section
        ref={box}
        className={styles.scroll}
        onScroll={onScroll}
        role="log"
        aria-label={texts.transcript}
        aria-live="polite"
        aria-busy={older.loading}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard
        tabIndex={0}
      >
        <div className={styles.content}>
          <OlderEntries hasOlder={hidden || before !== null} loading={older.loading} onLoad={showOlder} />
          {windowed.map((item) => (
            <TranscriptLine key={item.key} item={item} visitorName={name} seenSequence={mark} />
          ))}
          {pending.map((one) => (
            <PendingMessage
              key={one.id}
              pending={one}
              onRetry={() => outbox.retry(row.id, one.id)}
              onDiscard={() => outbox.take(row.id, one.id)}
            />
          ))}
        </div>
      </section>
      {!atBottom && (
        <div className={styles.pill}>
          <Button
            size="compact-sm"
            radius="xl"
            variant={unseen > 0 ? 'filled' : 'default'}
            leftSection={<IconArrowDown size={14} aria-hidden="true" />}
            onClick={toBottom}
          >
            {unseen > 0 ? texts.jump(unseen) : texts.jumpEnd}
          </Button>
        </div>
      )}
    </div>
  );
}
