import { causeTexts } from '../../../common/causeTexts';
import { clockTime, fullTime } from '../../../common/format/time';
import { hubSentence } from '../../../common/hubSentence';
import parent from '../Inboxes.module.css';
import styles from './Channels.module.css';
import type { ChannelInbox } from './channelInbox';
import { useConnectionProblem } from './queries';
import { texts } from './texts';
import { vendorOf } from './vendors';

/** What the inbox is called, which channel it is, and what an admin should know about it first. */
export function ChannelHead({ inbox }: { readonly inbox: ChannelInbox }) {
  const { Icon, label } = vendorOf(inbox.channel);
  const problem = useConnectionProblem(inbox.id);
  return (
    <header className={styles.head}>
      <h1 className={parent.title}>{inbox.name}</h1>
      <p className={styles.channel}>
        <Icon size={18} stroke={1.5} aria-hidden="true" />
        {label}
      </p>
      <div role="status">
        {inbox.pausedAt && <p className={styles.notice}>{texts.pausedSince(fullTime(inbox.pausedAt))}</p>}
        {inbox.trouble && (
          <div className={styles.notice}>
            <p>{texts.troubleSince(fullTime(inbox.trouble.since))}</p>
            <p>
              {hubSentence(inbox.trouble.detail ?? causeTexts[inbox.trouble.cause], causeTexts[inbox.trouble.cause])}
            </p>
            <p>{texts.troubleNext(clockTime(inbox.trouble.retryAt))}</p>
          </div>
        )}
        {problem && (
          <div className={styles.notice}>
            <p>{texts.notConnected(label)}</p>
            <p>{problem}</p>
          </div>
        )}
      </div>
    </header>
  );
}
