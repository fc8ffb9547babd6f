import { IconClockHour4 } from '@tabler/icons-react';
import { span } from '../../../common/format/time';
import { useHubNow } from '../../../common/useNow';
import { texts } from '../message/deliveryTexts';
import styles from './Composer.module.css';

const minute = 60_000;

/** How long the channel still takes free text. */
export function ReplyClock({ until }: { readonly until: string }) {
  const left = Date.parse(until) - useHubNow(minute);
  return (
    <span className={styles.clock} title={texts.replyLeftWhy}>
      <IconClockHour4 size={14} stroke={1.75} aria-hidden="true" />
      {texts.replyLeft(span(left))}
    </span>
  );
}
