import type { Attachment } from '@omnichannel/shared/protocol/activity';
import { useState } from 'preact/hooks';
import { fill } from '../../../texts/fill';
import { isShownInline, safeFileUrl } from '../../files/safeFileUrl';
import { Icon } from '../Icon';
import { useTexts } from '../useTexts';
import styles from './FileView.module.css';

/** A file on a message: pictures are shown, everything else is a link that downloads it. */
export function FileView({ file }: { readonly file: Attachment }) {
  const texts = useTexts();
  const [broken, setBroken] = useState(false);
  const name = file.name || texts.unnamedFile;
  const url = safeFileUrl(file.url);
  if (url !== null && isShownInline(file.contentType) && !broken) {
    return (
      <a
        class={styles.picture}
        href={url}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={fill(texts.openImage, { name })}
      >
        <img src={url} alt={name} loading="lazy" referrerpolicy="no-referrer" onError={() => setBroken(true)} />
      </a>
    );
  }

  const inside = (
    <>
      <span class={styles.symbol}>
        <Icon name={url === null ? 'file' : 'download'} />
      </span>
      <span class={styles.name} dir="auto">
        {name}
      </span>
    </>
  );
  return url === null ? (
    <span class={styles.file}>{inside}</span>
  ) : (
    <a
      class={styles.file}
      href={url}
      download={name}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={fill(texts.download, { name })}
    >
      {inside}
    </a>
  );
}
