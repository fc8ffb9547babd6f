import type { ListName } from '@omnichannel/shared/protocol/console/listNames';
import type { Row } from '@omnichannel/shared/protocol/console/row';
import { IconMessageCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { causeTexts } from '../../common/causeTexts';
import { contactName } from '../../common/contactName';
import { Face } from '../../common/Face';
import { shortTime } from '../../common/format/time';
import { readListSearch } from '../../common/listSearch';
import { UnreadCount } from '../../common/UnreadCount';
import { Viewers } from '../../common/viewers/Viewers';
import { WaitClock } from '../../common/WaitClock';
import styles from './ConversationRow.module.css';
import { EndingClock } from './EndingClock';
import { RowBadge } from './RowBadge';
import { RowTags } from './RowTags';
import { RowText } from './RowText';
import { RowWarnings } from './RowWarnings';
import { unreadIn } from './rowPreview';
import { texts } from './texts';

type Props = { readonly row: Row; readonly list: ListName; readonly operatorId: string };

/** One conversation in a list, a link to it. */
export const ConversationRow = memo(function ConversationRow({ row, list, operatorId }: Props) {
  const unread = unreadIn(row, operatorId);
  const since = row.state === 'queued' ? (row.queuedAt ?? row.waitingSince) : row.waitingSince;
  const channel = texts.channels[row.channel] ?? row.channel;
  return (
    <Link
      to="/console/$list/$conversationId"
      params={{ list, conversationId: row.id }}
      search={(old) => ({
        ...readListSearch(old),
        ...(list === 'undelivered' && row.failure ? { at: row.failure.sequence } : {}),
      })}
      className={styles.row}
      data-unread={unread > 0 || undefined}
      data-row=""
    >
      <Face kind="visitor" name={row.contact.name} />
      <span className={styles.body}>
        <span className={styles.line}>
          <span className={styles.name} dir="auto">
            {contactName(row.contact)}
          </span>
          <Viewers id={row.id} />
          {since && row.state !== 'closed' && row.state !== 'bot' ? (
            <WaitClock since={since} />
          ) : (
            <span className={styles.time}>{shortTime(row.closedAt ?? row.lastAt, Date.now())}</span>
          )}
        </span>
        <span className={styles.line}>
          {list === 'undelivered' && row.failure?.cause ? (
            <span className={styles.text}>{causeTexts[row.failure.cause]}</span>
          ) : (
            <RowText row={row} operatorId={operatorId} />
          )}
          {list === 'missed' && row.visitorIsHere && <span className={styles.here}>{texts.visitorIsHere}</span>}
          <UnreadCount count={unread} />
        </span>
        <span className={styles.meta}>
          <IconMessageCircle size={13} stroke={1.75} aria-label={channel} role="img" />
          <span className={styles.inbox}>{row.inbox?.name ?? channel}</span>
          <span aria-hidden="true">·</span>
          <RowWarnings row={row} />
          {row.ending && row.state !== 'closed' ? (
            <EndingClock deadline={row.ending.deadline} />
          ) : (
            <RowPlace row={row} list={list} />
          )}
        </span>
        <RowTags tags={row.tags} />
      </span>
    </Link>
  );
});

/** What is worth knowing of a row beyond its list: the department where it is mine or waits, else who has or gets it. */
function RowPlace({ row, list }: { readonly row: Row; readonly list: ListName }) {
  return (list === 'mine' || list === 'queue') && row.offer === null ? (
    <span className={styles.place}>{row.department?.name}</span>
  ) : (
    <RowBadge row={row} list={list} />
  );
}
