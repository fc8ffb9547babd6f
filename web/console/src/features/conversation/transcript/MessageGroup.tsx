import type { Entry } from '@omnichannel/shared/protocol/console/entry';
import { IconEyeOff, IconLock } from '@tabler/icons-react';
import { memo } from 'react';
import { Face } from '../../../common/Face';
import { clockTime } from '../../../common/format/time';
import { ColleagueFace } from '../../../common/team/ColleagueFace';
import styles from '../message/Message.module.css';
import { MessageEntry } from '../message/MessageEntry';
import { texts } from '../texts';
import type { MessageMark } from './messageMark';

type Props = {
  readonly entries: readonly [Entry, ...Entry[]];
  readonly visitorName: string;
  readonly mark: MessageMark;
};

/** Messages of one author in a row: the visitor's on the left, ours and the bot's on the right. */
export const MessageGroup = memo(function MessageGroup({ entries, visitorName, mark }: Props) {
  const [{ author, at, suppressed, visibility }] = entries;
  const kind = author.kind === 'visitor' || author.kind === 'bot' ? author.kind : 'operator';
  const name = kind === 'visitor' ? visitorName : (author.name ?? (kind === 'bot' ? texts.bot : texts.operator));
  return (
    <div
      className={styles.group}
      data-kind={kind}
      data-side={kind === 'visitor' ? 'theirs' : 'ours'}
      data-suppressed={suppressed || undefined}
      data-note={(!suppressed && visibility === 'operators') || undefined}
      aria-live={kind === 'visitor' ? undefined : 'off'}
    >
      <div className={styles.face}>
        {kind === 'operator' ? (
          <ColleagueFace id={author.id} name={name} small />
        ) : (
          <Face kind={kind} name={name} small />
        )}
      </div>
      <div className={styles.column}>
        <div className={styles.head}>
          <span className={styles.author} dir="auto">
            {name}
          </span>
          <time className={styles.time} dateTime={at}>
            {clockTime(at)}
          </time>
          {suppressed && (
            <span className={styles.note} title={texts.notSentWhy}>
              <IconEyeOff size={13} stroke={1.75} aria-hidden="true" />
              {texts.notSent}
            </span>
          )}
          {!suppressed && visibility === 'operators' && (
            <span className={styles.note}>
              <IconLock size={13} stroke={1.75} aria-hidden="true" />
              {texts.onlyOperators}
            </span>
          )}
        </div>
        {entries.map((entry) => (
          <MessageEntry key={entry.sequence} entry={entry} mark={markOf(entry.sequence, mark)} />
        ))}
      </div>
    </div>
  );
});

function markOf(sequence: number, { seen, sent }: MessageMark): 'seen' | 'sent' | null {
  if (sequence === seen) {
    return 'seen';
  }
  return sequence === sent ? 'sent' : null;
}
