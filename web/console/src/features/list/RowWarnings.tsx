import type { Row } from '@omnichannel/shared/protocol/console/row';
import { IconAlertTriangle, IconClockHour4 } from '@tabler/icons-react';
import { span } from '../../common/format/time';
import { useHubNow } from '../../common/useNow';
import styles from './RowBadge.module.css';
import { texts } from './texts';

const minute = 60_000;

/** What a channel makes urgent: messages that did not arrive, and how long free text may still be sent. */
export function RowWarnings({ row }: { readonly row: Row }) {
  return (
    <>
      {row.undelivered > 0 && (
        <span className={styles.badge} data-ending="" title={texts.undelivered(row.undelivered)}>
          <IconAlertTriangle size={13} stroke={1.75} role="img" aria-label={texts.undelivered(row.undelivered)} />
          <span className={styles.clock}>{row.undelivered}</span>
        </span>
      )}
      {row.replyUntil !== null && row.state !== 'closed' && <ReplyClock until={row.replyUntil} />}
    </>
  );
}

/** How long the channel still takes free text; said only in the last hours, when it matters. */
function ReplyClock({ until }: { readonly until: string }) {
  const left = Date.parse(until) - useHubNow(minute);
  if (left > 4 * 60 * minute) {
    return null;
  }
  const words = left > 0 ? texts.replyLeft(span(left)) : texts.replyOver;
  return (
    <span className={styles.badge} title={words}>
      <IconClockHour4 size={13} stroke={1.75} role="img" aria-label={words} />
      {left > 0 && <span className={styles.clock}>{span(left)}</span>}
    </span>
  );
}
