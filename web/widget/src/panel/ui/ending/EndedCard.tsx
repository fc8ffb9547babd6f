import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { TranscriptFormat } from '../../session/downloadTranscript';
import { Icon } from '../Icon';
import { useTexts } from '../useTexts';
import styles from './EndedCard.module.css';

interface EndedCardProps {
  /** What is asked before anything else. */
  readonly children?: ComponentChildren;
  readonly closedForGood: boolean;
  readonly onDownload: (format: TranscriptFormat) => Promise<boolean>;
  readonly onStartAgain: () => void;
}

/** What a visitor can do when the chat is over. */
export function EndedCard({ children, closedForGood, onDownload, onStartAgain }: EndedCardProps) {
  const texts = useTexts();
  const [choosing, setChoosing] = useState(false);
  const [failed, setFailed] = useState(false);
  const download = async (format: TranscriptFormat) => setFailed(!(await onDownload(format)));
  return (
    <section class={styles.card} aria-label={texts.endedTitle}>
      <span class={styles.symbol}>
        <Icon name="check" />
      </span>
      <h2 class={styles.title}>{texts.endedTitle}</h2>
      <p class={styles.words}>{closedForGood ? texts.closedForGood : texts.endedMore}</p>
      {children}
      <button type="button" class={styles.primary} onClick={onStartAgain}>
        {texts.startAgain}
      </button>
      <button type="button" class={styles.secondary} aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
        <Icon name="download" />
        {texts.downloadTranscript}
      </button>
      {choosing && (
        <div class={styles.formats}>
          <button type="button" class={styles.secondary} onClick={() => download('text')}>
            {texts.asText}
          </button>
          <button type="button" class={styles.secondary} onClick={() => download('html')}>
            {texts.asPage}
          </button>
        </div>
      )}
      <p class={styles.failed} role="status">
        {failed ? texts.downloadFailed : ''}
      </p>
    </section>
  );
}
