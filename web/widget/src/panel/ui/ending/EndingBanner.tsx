import { useState } from 'preact/hooks';
import { fill } from '../../../texts/fill';
import type { PanelTexts } from '../../../texts/languages/en';
import { Hidden } from '../Hidden';
import { Icon } from '../Icon';
import { useNow } from '../useNow';
import { useTexts } from '../useTexts';
import styles from './EndingBanner.module.css';

/** Counts down to the end of the chat. Display only: the hub decides, and writing keeps the chat open. */
export function EndingBanner({ endsAt }: { readonly endsAt: number }) {
  const texts = useTexts();
  const words = wordsOf(texts, endsAt, useNow(250));
  // Announced once, with the seconds there were at the beginning.
  const [announced] = useState(words);
  return (
    <div class={styles.banner}>
      <Icon name="clock" />
      <p class={styles.words} aria-hidden="true">
        {words}
      </p>
      <Hidden role="status">{announced}</Hidden>
    </div>
  );
}

function wordsOf(texts: PanelTexts, endsAt: number, now: number): string {
  const seconds = Math.ceil((endsAt - now) / 1000);
  return seconds > 0 ? fill(texts.endingIn, { seconds }) : texts.endingNow;
}
