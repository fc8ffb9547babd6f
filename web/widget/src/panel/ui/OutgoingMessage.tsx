import type { PanelTexts } from '../../texts/en';
import type { Outgoing, Rejection } from '../outbox/outgoing';
import { FileView } from './FileView';
import { Icon } from './Icon';
import group from './MessageGroup.module.css';
import styles from './OutgoingMessage.module.css';
import { RichText } from './RichText';
import { useTexts } from './useTexts';

interface OutgoingMessageProps {
  readonly message: Outgoing;
  readonly onRetry: (clientId: string) => void;
  readonly onDiscard: (clientId: string) => void;
}

/** A message on its way, or one that was refused, with a way to try again. */
export function OutgoingMessage({ message, onRetry, onDiscard }: OutgoingMessageProps) {
  const texts = useTexts();
  const { clientId, delivery } = message;
  return (
    <div class={group.mine} aria-live="off">
      <div class={group.row}>
        <div class={group.message}>
          {message.text !== '' && (
            <div class={delivery.kind === 'sent' ? group.bubble : `${group.bubble} ${group.waiting}`}>
              <RichText text={message.text} />
            </div>
          )}
          {message.files.map(({ name, type }) => (
            <FileView key={name} file={{ name, contentType: type, url: '' }} />
          ))}
        </div>
      </div>
      {delivery.kind === 'rejected' ? (
        <div class={styles.failed} role="alert">
          <Icon name="alert" />
          <span>{wordsOf(delivery.reason, texts)}</span>
          {mayHelp(delivery.reason) && (
            <button type="button" class={styles.action} onClick={() => onRetry(clientId)}>
              {texts.retry}
            </button>
          )}
          <button type="button" class={styles.action} onClick={() => onDiscard(clientId)}>
            {texts.discard}
          </button>
        </div>
      ) : (
        <p class={group.meta}>{delivery.kind === 'sent' ? texts.sent : texts.sending}</p>
      )}
    </div>
  );
}

// The same file is refused for ever, and a closed chat stays closed.
function mayHelp(reason: Rejection): boolean {
  return reason === 'network' || reason === 'failed';
}

function wordsOf(reason: Rejection, texts: PanelTexts): string {
  switch (reason) {
    case 'tooLarge':
      return texts.failedTooLarge;
    case 'type':
      return texts.failedType;
    case 'closed':
      return texts.failedClosed;
    case 'network':
      return texts.failedNetwork;
    case 'failed':
      return texts.failed;
    default:
      return reason satisfies never;
  }
}
