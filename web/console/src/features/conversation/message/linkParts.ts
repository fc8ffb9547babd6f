/** A piece of a message: plain text, or an address that can be followed. */
export type TextPart = { readonly kind: 'text' | 'link'; readonly text: string; readonly at: number };

const address = /\bhttps?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]}]/g;

/** Cuts a text at its web addresses; only http and https become links. */
export function linkParts(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(address)) {
    if (match.index > end) {
      parts.push({ kind: 'text', text: text.slice(end, match.index), at: end });
    }
    parts.push({ kind: 'link', text: match[0], at: match.index });
    end = match.index + match[0].length;
  }
  if (end < text.length) {
    parts.push({ kind: 'text', text: text.slice(end), at: end });
  }
  return parts;
}
