import type { SentFile } from '@omnichannel/shared/protocol/console/entry';
import { IconDownload, IconFile } from '@tabler/icons-react';
import { bytes } from '../../common/format/bytes';
import styles from './FileView.module.css';
import { texts } from './texts';

const pictures = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']);

/** A file in a message: a picture is shown, everything else is a card to download. */
export function FileView({ file }: { readonly file: SentFile }) {
  if (pictures.has(file.contentType)) {
    return (
      <a
        className={styles.picture}
        href={file.url}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={texts.openPicture(file.name)}
      >
        <img src={file.url} alt="" loading="lazy" />
      </a>
    );
  }
  return (
    <a className={styles.card} href={file.url} download={file.name}>
      <IconFile size={20} stroke={1.5} aria-hidden="true" />
      <span className={styles.words}>
        <span className={styles.name}>{file.name}</span>
        <span className={styles.size}>{bytes(file.size)}</span>
      </span>
      <IconDownload size={16} stroke={1.75} role="img" aria-label={texts.download} />
    </a>
  );
}
