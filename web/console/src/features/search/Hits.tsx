import type { SearchHit } from '@omnichannel/shared/protocol/console/searchPage';
import { IconNote } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { contactName } from '../../common/contactName';
import { Face } from '../../common/Face';
import { momentOf } from '../../common/format/time';
import styles from './SearchPage.module.css';
import { texts } from './texts';

/** The messages that were found; each leads to its place in its chat. */
export function Hits({ hits }: { readonly hits: readonly SearchHit[] }) {
  return (
    <ul className={styles.hits} aria-label={texts.hits}>
      {hits.map((hit) => (
        <li key={`${hit.conversationId}/${hit.sequence}`}>
          <Link
            to="/console/$list/$conversationId"
            params={{ list: 'all', conversationId: hit.conversationId }}
            search={{ at: hit.sequence }}
            className={styles.hit}
          >
            <Face kind="visitor" name={hit.row.contact.name} />
            <span className={styles.body}>
              <span className={styles.line}>
                <span className={styles.name} dir="auto">
                  {contactName(hit.row.contact)}
                </span>
                <span className={styles.time}>{momentOf(hit.at, Date.now())}</span>
              </span>
              <span className={styles.snippet} dir="auto">
                {hit.snippet.map((part, index) =>
                  // A snippet never changes, so its parts are known by their place.
                  // biome-ignore lint/suspicious/noArrayIndexKey: as said above
                  part.isHit ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
                )}
              </span>
              <span className={styles.meta}>
                {hit.isNote && (
                  <>
                    <IconNote size={13} stroke={1.75} aria-hidden="true" />
                    {texts.note}
                    <span aria-hidden="true">·</span>
                  </>
                )}
                {hit.operator ? texts.by(hit.operator.name) : texts.byVisitor}
                <span aria-hidden="true">·</span>
                {hit.row.inbox?.name ?? hit.row.channel}
                {hit.row.department && (
                  <>
                    <span aria-hidden="true">·</span>
                    {hit.row.department.name}
                  </>
                )}
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
