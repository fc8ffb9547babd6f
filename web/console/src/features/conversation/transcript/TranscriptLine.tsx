import type { Entry } from '@omnichannel/shared/protocol/console/entry';
import { clockTime, dayName } from '../../../common/format/time';
import { texts } from '../texts';
import { MessageGroup } from './MessageGroup';
import type { MessageMark } from './messageMark';
import styles from './Transcript.module.css';
import type { TranscriptItem } from './transcriptItems';

type Props = {
  readonly item: TranscriptItem;
  readonly visitorName: string;
  readonly mark: MessageMark;
};

/** One line of the transcript, whatever it is. */
export function TranscriptLine({ item, visitorName, mark }: Props) {
  switch (item.kind) {
    case 'day':
      return <div className={styles.day}>{dayName(item.at, Date.now())}</div>;
    case 'new':
      return (
        <div className={styles.new} data-new="" tabIndex={-1}>
          {texts.newMessages}
        </div>
      );
    case 'system':
      return (
        <p className={styles.system}>
          {item.text}
          <time dateTime={item.at}>{clockTime(item.at)}</time>
        </p>
      );
    case 'group':
      return <MessageGroup entries={item.entries} visitorName={visitorName} mark={markIn(item.entries, mark)} />;
    default:
      return item satisfies never;
  }
}

const noMark: MessageMark = { seen: null, sent: null };

/** The mark where it belongs, one and the same none elsewhere: groups are drawn again only when theirs changes. */
function markIn(entries: readonly Entry[], mark: MessageMark): MessageMark {
  return entries.some(({ sequence }) => sequence === mark.seen || sequence === mark.sent) ? mark : noMark;
}
