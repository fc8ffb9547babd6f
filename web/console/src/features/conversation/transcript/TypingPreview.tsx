import styles from './TypingPreview.module.css';
import { texts } from './typingTexts';

/** What the visitor has typed and not sent: on their side, in an outline, so that nobody takes it for a message. */
export function TypingPreview({ text }: { readonly text: string }) {
  return (
    <figure className={styles.preview}>
      <p className={styles.text} dir="auto">
        {text}
      </p>
      <figcaption className={styles.note}>{texts.unsent}</figcaption>
    </figure>
  );
}
