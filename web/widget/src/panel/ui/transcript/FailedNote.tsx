import type { PanelTexts } from '../../../texts/languages/en';
import type { Rejection } from '../../outbox/outgoing';
import { Icon } from '../Icon';
import { useTexts } from '../useTexts';
import styles from './OutgoingMessage.module.css';
import type { OutgoingActions } from './outgoingActions';

interface FailedNoteProps {
  readonly clientId: string;
  readonly reason: Rejection;
  readonly actions: OutgoingActions;
}

/** Why a message was not sent, and the ways on from there. */
export function FailedNote({ clientId, reason, actions }: FailedNoteProps) {
  const texts = useTexts();
  return (
    <div class={styles.failed} role="alert">
      <Icon name="alert" />
      <span>{wordsOf(reason, texts)}</span>
      {mayHelp(reason) && (
        <button type="button" class={styles.action} onClick={() => actions.retry(clientId)}>
          {texts.retry}
        </button>
      )}
      <button type="button" class={styles.action} onClick={() => actions.discard(clientId)}>
        {texts.discard}
      </button>
    </div>
  );
}

// The same file is refused for ever, and a closed chat stays closed.
function mayHelp(reason: Rejection): boolean {
  return reason === 'network' || reason === 'failed' || reason === 'stopped';
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
    case 'stopped':
      return texts.failedStopped;
    case 'failed':
      return texts.failed;
    default:
      return reason satisfies never;
  }
}
