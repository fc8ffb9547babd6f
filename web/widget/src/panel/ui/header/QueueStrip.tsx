import { fill } from '../../../texts/fill';
import type { PanelTexts } from '../../../texts/languages/en';
import type { QueuePlace } from '../../chat/transcript';
import { Icon } from '../Icon';
import { useTexts } from '../useTexts';
import styles from './QueueStrip.module.css';

/** Says where the visitor stands while they wait for a person. The region exists always, so that changes are announced. */
export function QueueStrip({ place }: { readonly place: QueuePlace | null }) {
  const texts = useTexts();
  return (
    <div role="status">
      {place && (
        <p class={styles.strip}>
          <Icon name="clock" />
          {wordsOf(texts, place)}
        </p>
      )}
    </div>
  );
}

function wordsOf(texts: PanelTexts, { position, minutes }: QueuePlace): string {
  const where = position === 1 ? texts.queueNext : fill(texts.queuePlace, { position });
  if (minutes === null || position === 1) {
    return where;
  }

  return `${where} ${minutes === 1 ? texts.queueMinute : fill(texts.queueMinutes, { minutes })}`;
}
