import { formatSize } from '../../text/formatSize';
import { Icon } from '../Icon';
import { usePreview } from '../usePreview';
import styles from './FileView.module.css';

/** A file on a message that is not sent yet, shown from this page's own copy. */
export function LocalFile({ file }: { readonly file: File }) {
  const preview = usePreview(file);
  if (preview !== null) {
    return (
      <span class={styles.picture}>
        <img src={preview} alt={file.name} />
      </span>
    );
  }

  return (
    <span class={styles.file}>
      <span class={styles.symbol}>
        <Icon name="file" />
      </span>
      <span class={styles.name} dir="auto">
        {file.name}
      </span>
      <span class={styles.size}>{formatSize(file.size)}</span>
    </span>
  );
}
