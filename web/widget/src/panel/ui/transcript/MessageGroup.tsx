import type { MessageEntry } from '../../chat/transcript';
import { formatTime } from '../../text/formatTime';
import { Hidden } from '../Hidden';
import { Avatar } from '../header/Avatar';
import { useTexts } from '../useTexts';
import { FileView } from './FileView';
import styles from './MessageGroup.module.css';
import { PageCard } from './PageCard';
import { RichText } from './RichText';

interface MessageGroupProps {
  readonly messages: readonly MessageEntry[];
  readonly mine: boolean;
  /** What became of the last message, in words; empty where there is nothing to say. */
  readonly fate: string;
}

/** Messages of one author in a row, with the name above and the time below. */
export function MessageGroup({ messages, mine, fate }: MessageGroupProps) {
  const texts = useTexts();
  const last = messages.at(-1);
  const name = mine ? texts.you : last?.from.name || texts.team;
  const time = formatTime(last?.timestamp ?? '');
  return (
    // The log announces what comes in; what the visitor wrote needs no repeating.
    <div class={mine ? styles.mine : styles.theirs} {...(mine && { 'aria-live': 'off' })}>
      {mine ? (
        <Hidden>{name}</Hidden>
      ) : (
        <p class={styles.author}>
          <bdi>{name}</bdi>
        </p>
      )}
      <div class={styles.row}>
        {!mine && <Avatar name={name} id={last?.from.id ?? ''} />}
        <div class={styles.stack}>
          {messages.map((message) => (
            <Message key={message.id} message={message} />
          ))}
        </div>
      </div>
      <p class={styles.meta}>
        <time dateTime={last?.timestamp}>{time}</time>
        {fate !== '' && <span> · {fate}</span>}
      </p>
    </div>
  );
}

/** One message. What became of it later is shown where it stands and not announced again. */
function Message({ message }: { readonly message: MessageEntry }) {
  const { id, from, text, attachments, page, change } = message;
  const texts = useTexts();
  if (change === 'deleted') {
    return (
      <div class={styles.message} aria-live="off">
        <p class={styles.gone}>{texts.deleted}</p>
      </div>
    );
  }

  return (
    <div class={styles.message} {...(change === 'edited' && { 'aria-live': 'off' })}>
      {page ? (
        <PageCard id={id} page={page} name={from.name} />
      ) : (
        text !== '' && (
          <div class={styles.bubble}>
            <RichText text={text} />
          </div>
        )
      )}
      {attachments.map((file) => (
        <FileView key={file.url || file.name} file={file} />
      ))}
      {change === 'edited' && <span class={styles.meta}>{texts.edited}</span>}
    </div>
  );
}
