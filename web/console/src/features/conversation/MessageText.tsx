import { linkParts } from './linkParts';

/** The text of a message, as text: nothing in it is markup, web addresses can be followed. */
export function MessageText({ text }: { readonly text: string }) {
  return linkParts(text).map((part) =>
    part.kind === 'link' ? (
      <a key={part.at} href={part.text} target="_blank" rel="noopener noreferrer nofollow ugc">
        {part.text}
      </a>
    ) : (
      <span key={part.at}>{part.text}</span>
    ),
  );
}
