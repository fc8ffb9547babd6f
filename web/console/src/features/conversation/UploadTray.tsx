import { ActionIcon, Loader } from '@mantine/core';
import { IconAlertTriangle, IconPaperclip, IconX } from '@tabler/icons-react';
import { bytes } from '../../common/format/bytes';
import styles from './Composer.module.css';
import { texts } from './texts';
import type { Upload } from './useUploads';

type Props = { readonly uploads: readonly Upload[]; readonly onRemove: (key: string) => void };

/** The files that go with the next message. */
export function UploadTray({ uploads, onRemove }: Props) {
  if (uploads.length === 0) {
    return null;
  }
  return (
    <ul className={styles.files} aria-label={texts.attach}>
      {uploads.map(({ key, name, size, state }) => (
        <li key={key} className={styles.file} data-failed={state.kind === 'failed' || undefined}>
          {state.kind === 'uploading' && <Loader size={14} aria-label={texts.uploading(name)} />}
          {state.kind === 'done' && <IconPaperclip size={14} stroke={1.75} aria-hidden="true" />}
          {state.kind === 'failed' && <IconAlertTriangle size={14} stroke={1.75} aria-hidden="true" />}
          <span className={styles.fileName}>{name}</span>
          <span className={styles.soft}>{state.kind === 'failed' ? state.reason : bytes(size)}</span>
          <ActionIcon variant="subtle" size="md" aria-label={texts.removeFile(name)} onClick={() => onRemove(key)}>
            <IconX size={14} aria-hidden="true" />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}
