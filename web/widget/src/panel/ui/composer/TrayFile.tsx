import { fill } from '../../../texts/fill';
import { formatSize } from '../../text/formatSize';
import { Icon } from '../Icon';
import { usePreview } from '../usePreview';
import { useTexts } from '../useTexts';
import styles from './FileTray.module.css';

/** One file that goes with the next message: its picture, or what it is called and how large it is. */
export function TrayFile({ file, onRemove }: { readonly file: File; readonly onRemove: () => void }) {
  const texts = useTexts();
  const preview = usePreview(file);
  return (
    <li class={styles.file}>
      {preview === null ? (
        <span class={styles.symbol}>
          <Icon name="file" />
        </span>
      ) : (
        <img class={styles.picture} src={preview} alt="" />
      )}
      <span class={styles.words}>
        <span class={styles.name} dir="auto" title={file.name}>
          {file.name}
        </span>
        <span class={styles.size}>{formatSize(file.size)}</span>
      </span>
      <button
        type="button"
        class={styles.remove}
        aria-label={fill(texts.removeFile, { name: file.name })}
        onClick={onRemove}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}
