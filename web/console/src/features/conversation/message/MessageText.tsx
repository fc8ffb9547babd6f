import { mentionParts } from '../suggest/mentions';
import { linkParts } from './linkParts';
import styles from './Message.module.css';

type Props = {
  readonly text: string;
  /** Whose names stand out, with an @ before them. */
  readonly mentions?: readonly { readonly name: string }[];
};

/** The text of a message, as text: nothing in it is markup, web addresses can be followed. */
export function MessageText({ text, mentions = [] }: Props) {
  return linkParts(text).map((part) =>
    part.kind === 'link' ? (
      <a key={part.at} href={part.text} target="_blank" rel="noopener noreferrer nofollow ugc">
        {part.text}
      </a>
    ) : (
      <span key={part.at}>
        {mentionParts(part.text, mentions).map((piece) =>
          piece.kind === 'mention' ? (
            <strong key={piece.at} className={styles.mention}>
              {piece.text}
            </strong>
          ) : (
            piece.text
          ),
        )}
      </span>
    ),
  );
}
