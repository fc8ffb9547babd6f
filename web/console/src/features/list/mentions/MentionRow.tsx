import type { Mention } from '@omnichannel/shared/protocol/console/mentionPage';
import { IconAt } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { contactName } from '../../../common/contactName';
import { Face } from '../../../common/Face';
import { shortTime } from '../../../common/format/time';
import styles from '../ConversationRow.module.css';
import { RowBadge } from '../RowBadge';
import own from './Mentions.module.css';
import { texts } from './texts';

type Props = { readonly mention: Mention; readonly isRead: boolean };

/** A note that mentions the operator; a link to its place in its chat. */
export function MentionRow({ mention: { conversationId, sequence, at, by, text, row }, isRead }: Props) {
  const said = text ?? texts.deleted;
  return (
    <Link
      to="/console/$list/$conversationId"
      params={{ list: 'mentions', conversationId }}
      search={{ at: sequence }}
      activeOptions={{ includeSearch: false }}
      className={styles.row}
      data-unread={!isRead || undefined}
      data-row=""
    >
      <Face kind="visitor" name={row.contact.name} />
      <span className={styles.body}>
        <span className={styles.line}>
          <span className={styles.name} dir="auto">
            {contactName(row.contact)}
          </span>
          <span className={styles.time}>{shortTime(at, Date.now())}</span>
        </span>
        <span className={styles.line}>
          <span className={own.note} dir="auto">
            {by ? texts.said(by.name, said) : said}
          </span>
          {!isRead && <span className={own.fresh}>{texts.fresh}</span>}
        </span>
        <span className={styles.meta}>
          <IconAt size={13} stroke={1.75} aria-hidden="true" />
          <span className={styles.place}>{row.department?.name}</span>
          <span aria-hidden="true">·</span>
          <RowBadge row={row} />
        </span>
      </span>
    </Link>
  );
}
