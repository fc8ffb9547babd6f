import { FileView } from './FileView';
import styles from './Message.module.css';
import { MessageText } from './MessageText';
import type { Pending } from './outbox';
import { texts } from './texts';

type Props = {
  readonly pending: Pending;
  readonly onRetry: () => void;
  readonly onDiscard: () => void;
};

/** A message that is on its way, with how it stands in words. */
export function PendingMessage({ pending, onRetry, onDiscard }: Props) {
  const { state, text, files } = pending;
  return (
    <div className={styles.group} data-kind="operator" data-side="ours" aria-live="off">
      <div className={styles.column}>
        <div className={styles.entry}>
          {text !== '' && (
            <div className={styles.bubble} dir="auto">
              <MessageText text={text} />
            </div>
          )}
          {files.map((file) => (
            <FileView key={file.id} file={file} />
          ))}
          <span className={styles.mark}>
            {state.kind === 'failed' ? (
              <>
                <span className={styles.warning}>{texts.failed(state.reason)}</span>
                <button type="button" className={styles.link} onClick={onRetry}>
                  {texts.retry}
                </button>
                <button type="button" className={styles.link} onClick={onDiscard}>
                  {texts.discard}
                </button>
              </>
            ) : (
              <span>{state.kind === 'waiting' ? texts.waiting : texts.sending}</span>
            )}
          </span>
        </div>
      </div>
    </div>
  );
}
