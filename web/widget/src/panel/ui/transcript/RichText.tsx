import { linkify } from '../../text/linkify';
import styles from './RichText.module.css';

/** A message's words: text as text, links as links, line breaks kept. */
export function RichText({ text }: { readonly text: string }) {
  return (
    <p class={styles.text} dir="auto">
      {linkify(text).map((part) =>
        part.kind === 'text' ? (
          part.text
        ) : (
          <a href={part.href} target="_blank" rel="noopener noreferrer nofollow ugc" dir="ltr">
            {part.text}
          </a>
        ),
      )}
    </p>
  );
}
