import type { PanelTexts } from '../../../texts/languages/en';
import type { Outgoing } from '../../outbox/outgoing';
import { useTexts } from '../useTexts';
import { FailedNote } from './FailedNote';
import { LocalFile } from './LocalFile';
import group from './MessageGroup.module.css';
import styles from './OutgoingMessage.module.css';
import type { OutgoingActions } from './outgoingActions';
import { RichText } from './RichText';

interface OutgoingMessageProps {
  readonly message: Outgoing;
  /** Whether the line is down, so that the message waits for it. */
  readonly offline: boolean;
  readonly actions: OutgoingActions;
}

/** A message on its way: how far it is, or why it was refused, and what can be done. */
export function OutgoingMessage({ message, offline, actions }: OutgoingMessageProps) {
  const texts = useTexts();
  const { clientId, delivery, files, text } = message;
  return (
    <div class={group.mine} aria-live="off">
      <div class={group.row}>
        <div class={group.message}>
          {text !== '' && (
            <div class={delivery.kind === 'sent' ? group.bubble : `${group.bubble} ${group.waiting}`}>
              <RichText text={text} />
            </div>
          )}
          {files.map((file) => (
            <LocalFile key={file.name} file={file} />
          ))}
        </div>
      </div>
      {delivery.kind === 'rejected' ? (
        <FailedNote clientId={clientId} reason={delivery.reason} actions={actions} />
      ) : (
        <div class={styles.progress}>
          <p class={group.meta}>{progressOf(message, offline, texts)}</p>
          {delivery.kind === 'sending' && files.length > 0 && (
            <>
              <progress class={styles.bar} max={1} value={delivery.share ?? 0} aria-label={texts.uploading} />
              <button type="button" class={styles.action} onClick={() => actions.stop(clientId)}>
                {texts.stop}
              </button>
            </>
          )}
        </div>
      )}
    </div>
  );
}

function progressOf({ delivery }: Outgoing, offline: boolean, texts: PanelTexts): string {
  if (delivery.kind === 'sent') {
    return texts.sent;
  }

  return offline ? texts.waiting : texts.sending;
}
