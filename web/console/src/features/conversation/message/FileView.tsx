import type { SentFile } from '@omnichannel/shared/protocol/console/entry';
import { IconDownload, IconFile } from '@tabler/icons-react';
import { bytes } from '../../../common/format/bytes';
import { texts } from '../texts';
import { texts as deliveries } from './deliveryTexts';
import styles from './FileView.module.css';
import { useOpenPicture } from './Lightbox';
import { pictures } from './pictures';

/** A file in a message: a picture is shown and opens large, everything else is a card to download. */
export function FileView({ file }: { readonly file: SentFile }) {
  const openPicture = useOpenPicture();
  if (file.state !== 'stored') {
    return <FileToCome file={file} />;
  }
  if (pictures.has(file.contentType) && openPicture) {
    return (
      <button
        type="button"
        className={styles.picture}
        aria-label={texts.openPicture(file.name)}
        onClick={() => openPicture(file)}
      >
        <img src={file.url} alt="" loading="lazy" />
      </button>
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

/** A file of a vendor's channel whose bytes are not here yet, or never will be. */
function FileToCome({ file }: { readonly file: SentFile }) {
  const words = file.state === 'fetching' ? deliveries.fetching : (file.reason ?? deliveries.missing);
  return (
    <span className={styles.card}>
      <IconFile size={20} stroke={1.5} aria-hidden="true" />
      <span className={styles.words}>
        <span className={styles.name}>{file.name}</span>
        <span className={styles.size}>{words}</span>
      </span>
    </span>
  );
}
