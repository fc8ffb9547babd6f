import { ActionIcon, Modal } from '@mantine/core';
import type { Entry, SentFile } from '@omnichannel/shared/protocol/console/entry';
import { IconChevronLeft, IconChevronRight, IconDownload } from '@tabler/icons-react';
import { createContext, type KeyboardEvent, type ReactNode, use, useMemo, useState } from 'react';
import { texts } from '../texts';
import styles from './Lightbox.module.css';
import { pictures } from './pictures';

type Props = { readonly entries: readonly Entry[]; readonly children: ReactNode };

const OpenPictureContext = createContext<((file: SentFile) => void) | null>(null);

/** Shows a picture large; null where nothing does. */
export function useOpenPicture(): ((file: SentFile) => void) | null {
  return use(OpenPictureContext);
}

/** Around messages: their pictures open large, one after the other by the arrow keys; Escape goes back. */
export function Lightbox({ entries, children }: Props) {
  const [id, setId] = useState<string | null>(null);
  const files = useMemo(
    () => entries.flatMap((entry) => entry.files.filter((file) => pictures.has(file.contentType))),
    [entries],
  );
  const at = files.findIndex((file) => file.id === id);
  const file = files[at];
  const [open] = useState(() => (picture: SentFile) => setId(picture.id));
  const step = (by: number) => setId(files[at + by]?.id ?? id);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      event.preventDefault();
      step(event.key === 'ArrowLeft' ? -1 : 1);
    }
  };
  return (
    <OpenPictureContext value={open}>
      {children}
      <Modal
        opened={file !== undefined}
        onClose={() => setId(null)}
        title={file && <span className={styles.title}>{file.name}</span>}
        size="auto"
        onKeyDown={onKeyDown}
      >
        {file && (
          <div className={styles.stage}>
            <img className={styles.picture} src={file.url} alt={file.name} />
            <div className={styles.bar}>
              {files.length > 1 && (
                <>
                  <ActionIcon
                    variant="subtle"
                    size="lg"
                    aria-label={texts.previousPicture}
                    disabled={at <= 0}
                    onClick={() => step(-1)}
                  >
                    <IconChevronLeft size={20} stroke={1.75} aria-hidden="true" />
                  </ActionIcon>
                  <span className={styles.count} aria-live="polite">
                    {texts.nthPicture(at + 1, files.length)}
                  </span>
                  <ActionIcon
                    variant="subtle"
                    size="lg"
                    aria-label={texts.nextPicture}
                    disabled={at + 1 >= files.length}
                    onClick={() => step(1)}
                  >
                    <IconChevronRight size={20} stroke={1.75} aria-hidden="true" />
                  </ActionIcon>
                </>
              )}
              <ActionIcon
                component="a"
                href={file.url}
                download={file.name}
                variant="subtle"
                size="lg"
                aria-label={texts.download}
              >
                <IconDownload size={18} stroke={1.75} aria-hidden="true" />
              </ActionIcon>
            </div>
          </div>
        )}
      </Modal>
    </OpenPictureContext>
  );
}
