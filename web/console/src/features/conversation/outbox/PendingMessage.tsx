import { FileView } from '../message/FileView';
import styles from '../message/Message.module.css';
import { MessageText } from '../message/MessageText';
import { PendingMark } from './PendingMark';
import type { Pending } from './pending';

type Props = {
  readonly pending: Pending;
  readonly onRetry: () => void;
  readonly onDiscard: () => void;
  readonly onTakeBack: () => void;
};

/** A message that is on its way, with how it stands in words. */
export function PendingMessage({ pending, ...actions }: Props) {
  const { state, text, files, note } = pending;
  return (
    <div
      className={styles.group}
      data-kind="operator"
      data-side="ours"
      data-note={note ? true : undefined}
      data-pending={state.kind}
      aria-live="off"
    >
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
          <PendingMark state={state} {...actions} />
        </div>
      </div>
    </div>
  );
}
