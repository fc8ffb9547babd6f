import { clockTime, dayName } from '../../common/format/time';
import { MessageGroup } from './MessageGroup';
import styles from './Transcript.module.css';
import { texts } from './texts';
import type { TranscriptItem } from './transcriptItems';

type Props = {
  readonly item: TranscriptItem;
  readonly visitorName: string;
  readonly seenSequence: number | null;
};

/** One line of the transcript, whatever it is. */
export function TranscriptLine({ item, visitorName, seenSequence }: Props) {
  switch (item.kind) {
    case 'day':
      return <div className={styles.day}>{dayName(item.at, Date.now())}</div>;
    case 'new':
      return <div className={styles.new}>{texts.newMessages}</div>;
    case 'system':
      return (
        <p className={styles.system}>
          {item.text}
          <time dateTime={item.at}>{clockTime(item.at)}</time>
        </p>
      );
    case 'group': {
      const isHere = item.entries.some((entry) => entry.sequence === seenSequence);
      return (
        <MessageGroup entries={item.entries} visitorName={visitorName} seenSequence={isHere ? seenSequence : null} />
      );
    }
    default:
      return item satisfies never;
  }
}
