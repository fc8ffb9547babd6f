import { ActionIcon } from '@mantine/core';
import type { Row } from '@omnichannel/shared/protocol/console/row';
import { IconArrowLeft, IconDownload } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { fullTime } from '../../../common/format/time';
import { texts } from '../texts';
import styles from './PastChat.module.css';
import { PastEntries } from './PastEntries';

type Props = { readonly row: Row; readonly onClose: () => void };

/** Another chat of the same visitor, to read beside the one on the screen. Nothing of that one changes meanwhile. */
export function PastChat({ row, onClose }: Props) {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    back.current?.focus();
    return () => {
      if (before instanceof HTMLElement) {
        before.focus();
      }
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.stopPropagation();
      onClose();
    }
  };
  const title = texts.pastTitle(fullTime(row.createdAt));
  return (
    <aside className={styles.sheet} aria-label={title} onKeyDown={onKeyDown}>
      <header className={styles.head}>
        <ActionIcon ref={back} variant="subtle" size="lg" aria-label={texts.pastClose} onClick={onClose}>
          <IconArrowLeft size={20} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
        <div className={styles.words}>
          <h2 className={styles.title}>{title}</h2>
          <p className={styles.hint}>{texts.pastHint}</p>
        </div>
        <ActionIcon
          component="a"
          href={`/api/conversations/${row.id}/transcript?format=text`}
          download
          variant="subtle"
          size="lg"
          aria-label={texts.transcriptText}
          title={texts.transcriptText}
        >
          <IconDownload size={18} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      </header>
      <PastEntries row={row} />
    </aside>
  );
}
