import { fill } from '../../../texts/fill';
import { locale } from '../../text/locale';
import { Hidden } from '../Hidden';
import { useTexts } from '../useTexts';
import styles from './CharacterCount.module.css';

/** Counts when the limit is near. That it is passed is announced once, and not again with every letter. */
export function CharacterCount({ count, limit }: { readonly count: number; readonly limit: number }) {
  const texts = useTexts();
  const over = count - limit;
  const words =
    over > 0
      ? fill(texts.tooManyCharacters, { count: figure(over) })
      : fill(texts.characters, { count: figure(count), limit: figure(limit) });
  return (
    <span class={over > 0 ? `${styles.count} ${styles.over}` : styles.count}>
      {count > limit * 0.9 && words}
      <Hidden role="status">{over > 0 ? texts.tooLong : ''}</Hidden>
    </span>
  );
}

function figure(count: number): string {
  return count.toLocaleString(locale());
}
