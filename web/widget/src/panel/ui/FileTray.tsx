import { fill } from '../../texts/fill';
import styles from './FileTray.module.css';
import { Icon } from './Icon';
import { useTexts } from './useTexts';

interface FileTrayProps {
  readonly files: readonly File[];
  readonly onRemove: (file: File) => void;
}

/** The files that go with the next message. */
export function FileTray({ files, onRemove }: FileTrayProps) {
  const texts = useTexts();
  return (
    <ul class={styles.tray}>
      {files.map((file) => (
        <li key={file.name} class={styles.file}>
          <Icon name="file" />
          <span class={styles.name} dir="auto">
            {file.name}
          </span>
          <button
            type="button"
            class={styles.remove}
            aria-label={fill(texts.removeFile, { name: file.name })}
            onClick={() => onRemove(file)}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}
