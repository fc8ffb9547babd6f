import { ActionIcon } from '@mantine/core';
import { type Abilities, findMedia } from '@omnichannel/shared/protocol/console/abilities';
import { IconAlertTriangle, IconPaperclip, IconX } from '@tabler/icons-react';
import { bytes } from '../../../common/format/bytes';
import { texts as delivery } from '../message/deliveryTexts';
import { texts } from '../texts';
import styles from './Uploads.module.css';
import type { Upload } from './useUploads';

type Props = {
  readonly uploads: readonly Upload[];
  /** What the visitor's channel can do; null on the web. */
  readonly channel: Abilities | null;
  readonly onRemove: (key: string) => void;
};

/** The files that go with the next message: what they are, and how far they are up. */
export function UploadTray({ uploads, channel, onRemove }: Props) {
  if (uploads.length === 0) {
    return null;
  }
  return (
    <ul className={styles.files} aria-label={texts.attached}>
      {uploads.map(({ key, name, size, contentType, preview, state }) => (
        <li key={key} className={styles.file} data-failed={state.kind === 'failed' || undefined}>
          {preview !== null && <img className={styles.picture} src={preview} alt="" />}
          {preview === null && state.kind !== 'failed' && <IconPaperclip size={16} stroke={1.75} aria-hidden="true" />}
          {state.kind === 'failed' && <IconAlertTriangle size={16} stroke={1.75} aria-hidden="true" />}
          <span className={styles.words}>
            <span className={styles.name}>{name}</span>
            <span className={styles.soft}>
              {state.kind === 'failed' ? state.reason : wordsOf({ size, contentType }, channel)}
            </span>
            {state.kind === 'uploading' && (
              <progress className={styles.progress} aria-label={texts.uploading(name)} value={state.share} max={1} />
            )}
          </span>
          <ActionIcon variant="subtle" size="md" aria-label={texts.removeFile(name)} onClick={() => onRemove(key)}>
            <IconX size={14} aria-hidden="true" />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}

/** How large a file is, and what the channel makes of one that it does not take. */
function wordsOf({ size, contentType }: Pick<Upload, 'size' | 'contentType'>, channel: Abilities | null): string {
  const rule = channel && findMedia(channel, contentType);
  if (channel === null || (rule && size <= rule.maxBytes)) {
    return bytes(size);
  }
  return `${bytes(size)}. ${delivery.asLink(rule ? bytes(rule.maxBytes) : null)}`;
}
