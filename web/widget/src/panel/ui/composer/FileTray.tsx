import { fill } from '../../../texts/fill';
import type { PanelTexts } from '../../../texts/languages/en';
import type { Limits } from '../../files/limits';
import type { Refused } from '../../files/sortOut';
import { formatSize } from '../../text/formatSize';
import { Icon } from '../Icon';
import { useTexts } from '../useTexts';
import styles from './FileTray.module.css';
import { TrayFile } from './TrayFile';

interface FileTrayProps {
  readonly files: readonly File[];
  readonly refused: readonly Refused[];
  readonly limits: Limits;
  readonly onRemove: (file: File) => void;
  readonly onForgive: () => void;
}

/** The files that go with the next message, and why others cannot. */
export function FileTray({ files, refused, limits, onRemove, onForgive }: FileTrayProps) {
  const texts = useTexts();
  return (
    <>
      {refused.length > 0 && (
        <div class={styles.refused} role="alert">
          <ul class={styles.reasons}>
            {refused.map((file) => (
              <li key={file.name} dir="auto">
                {wordsOf(file, limits, texts)}
              </li>
            ))}
          </ul>
          <button
            type="button"
            class={styles.remove}
            aria-label={texts.dismiss}
            title={texts.dismiss}
            onClick={onForgive}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
      {files.length > 0 && (
        <ul class={styles.tray} aria-label={texts.attached}>
          {files.map((file) => (
            <TrayFile key={file.name} file={file} onRemove={() => onRemove(file)} />
          ))}
        </ul>
      )}
    </>
  );
}

function wordsOf({ name, reason }: Refused, limits: Limits, texts: PanelTexts): string {
  switch (reason) {
    case 'tooLarge':
      return fill(texts.refusedTooLarge, { name, size: formatSize(limits.fileSize) });
    case 'type':
      return fill(texts.refusedType, { name });
    case 'tooMany':
      return fill(texts.refusedTooMany, { name, count: limits.files });
    default:
      return reason satisfies never;
  }
}
