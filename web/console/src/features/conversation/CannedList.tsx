import type { CannedReply } from '@omnichannel/shared/protocol/console/cannedReply';
import { useEffect, useRef } from 'react';
import { fillReply, type ReplyFacts } from '../../common/canned/fillReply';
import styles from './CannedList.module.css';
import { texts } from './texts';

type Props = {
  readonly replies: readonly CannedReply[];
  readonly active: number;
  readonly facts: ReplyFacts;
  readonly onActive: (index: number) => void;
  readonly onPick: (reply: CannedReply) => void;
};

/** The id of a row, for the reply box to say which one is active. */
export function cannedRowId(reply: CannedReply | undefined): string | undefined {
  return reply && `canned-${reply.id}`;
}

/** The replies that fit what stands behind the slash, with the active one as it would be written. The keys stay in the reply box. */
export function CannedList({ replies, active, facts, onActive, onPick }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const chosen = replies[active];
  useEffect(() => {
    document.getElementById(cannedRowId(chosen) ?? '')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div className={styles.popover}>
      <div ref={list} id="canned-list" className={styles.list} role="listbox" aria-label={texts.canned}>
        {replies.map((reply, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the reply box has the keys
          <div
            key={reply.id}
            id={cannedRowId(reply)}
            className={styles.row}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onMouseMove={() => index !== active && onActive(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(reply)}
          >
            <span className={styles.shortcut}>/{reply.shortcut}</span>
            <span className={styles.name}>{reply.name}</span>
          </div>
        ))}
      </div>
      {chosen && (
        <div className={styles.preview} dir="auto">
          {fillReply(chosen.text, facts)}
        </div>
      )}
      <p className={styles.hint}>{texts.cannedHint}</p>
    </div>
  );
}
