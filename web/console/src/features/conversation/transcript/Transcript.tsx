import type { Opened } from '@omnichannel/shared/protocol/console/opened';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { contactName } from '../../../common/contactName';
import { useDesk } from '../desk';
import { PendingMessage } from '../outbox/PendingMessage';
import type { Pending } from '../outbox/pending';
import { usePending } from '../outbox/usePending';
import { useOlderEntries } from '../queries';
import { texts } from '../texts';
import { JumpPills } from './JumpPills';
import { messageMark } from './messageMark';
import { OlderEntries } from './OlderEntries';
import styles from './Transcript.module.css';
import { TranscriptLine } from './TranscriptLine';
import { transcriptItems } from './transcriptItems';
import { useStickToBottom } from './useStickToBottom';

type Props = {
  readonly opened: Opened;
  readonly newAfter: number | null;
  readonly onSeen: (sequence: number) => void;
  readonly onTakeBack: (pending: Pending) => void;
};

// Beyond this a transcript takes longer to lay out than a person waits for a switch of chats.
const windowSize = 200;

/** Everything that was said, from the oldest loaded entry to what is on its way. */
export function Transcript({ opened, newAfter, onSeen, onTakeBack }: Props) {
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
  const mark = messageMark(opened);
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
            <TranscriptLine key={item.key} item={item} visitorName={name} mark={mark} />
          ))}
          {pending.map((one) => (
            <PendingMessage
              key={one.id}
              pending={one}
              onRetry={() => outbox.retry(row.id, one.id)}
              onDiscard={() => outbox.take(row.id, one.id)}
              onTakeBack={() => onTakeBack(one)}
            />
          ))}
        </div>
      </section>
      <JumpPills
        box={box}
        news={{ after: newAfter, count: newsOf(items) }}
        unseen={unseen}
        atBottom={atBottom}
        onBottom={toBottom}
      />
    </div>
  );
}

/** How many messages of the visitor stand behind the border of what is new. */
function newsOf(items: ReturnType<typeof transcriptItems>): number {
  const border = items.findIndex((item) => item.kind === 'new');
  return items
    .slice(border === -1 ? items.length : border)
    .flatMap((item) => (item.kind === 'group' ? item.entries : []))
    .filter((entry) => entry.author.kind === 'visitor').length;
}
