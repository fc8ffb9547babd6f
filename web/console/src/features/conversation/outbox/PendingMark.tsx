import { useNow } from '../../../common/useNow';
import styles from '../message/Message.module.css';
import { texts } from '../texts';
import type { PendingState } from './pending';

type Props = {
  readonly state: PendingState;
  readonly onRetry: () => void;
  readonly onDiscard: () => void;
  readonly onTakeBack: () => void;
};

/** How a message stands that is not in the log yet, and what can be done about it. */
export function PendingMark({ state, onRetry, onDiscard, onTakeBack }: Props) {
  const now = useNow(state.kind === 'held' ? 500 : null);
  switch (state.kind) {
    case 'held':
      return (
        <span className={styles.mark}>
          <span className={styles.countdown}>{texts.held(Math.max(0, Math.ceil((state.until - now) / 1000)))}</span>
          <button type="button" className={styles.link} title={texts.undoHint} onClick={onTakeBack}>
            {texts.undo}
          </button>
        </span>
      );
    case 'failed':
      return (
        <span className={styles.mark} role="alert">
          <span className={styles.warning}>{texts.failed(state.reason)}</span>
          <button type="button" className={styles.link} onClick={onRetry}>
            {texts.retry}
          </button>
          <button type="button" className={styles.link} onClick={onDiscard}>
            {texts.discard}
          </button>
        </span>
      );
    case 'waiting':
      return <span className={styles.mark}>{texts.waiting}</span>;
    case 'sending':
    case 'sent':
    case 'stale':
      return <span className={styles.mark}>{texts.sending}</span>;
    default:
      return state satisfies never;
  }
}
