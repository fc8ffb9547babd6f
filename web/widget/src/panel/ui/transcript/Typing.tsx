import { fill } from '../../../texts/fill';
import type { Typist } from '../../chat/transcript';
import { Avatar } from '../header/Avatar';
import { useNow } from '../useNow';
import { useTexts } from '../useTexts';
import styles from './Typing.module.css';

/** Shows that somebody writes, for as long as the signal is believed. Stands outside the log: it is not announced. */
export function Typing({ typist }: { readonly typist: Typist }) {
  const texts = useTexts();
  const now = useNow(500);
  if (now >= typist.until) {
    return null;
  }

  const words = typist.name === '' ? texts.typingUnnamed : fill(texts.typing, { name: typist.name });
  return (
    <div class={styles.typing}>
      <Avatar name={typist.name || texts.team} id={typist.id} />
      <span class={styles.dots} role="img" aria-label={words} title={words}>
        <i />
        <i />
        <i />
      </span>
    </div>
  );
}
