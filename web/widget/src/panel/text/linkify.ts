import { parseUrl } from './parseUrl';

/** A piece of a message: words, or a link with its address. */
export type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

/**
 * What may be a link. Control characters that turn the reading direction end it: they could make one address look like
 * another. The look-behind keeps a long word without an `@` from being tried again at each of its letters.
 */
const candidate =
  /(?:https?:\/\/|mailto:)[^\s<>"\u202a-\u202e\u2066-\u2069]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;

/** Splits a text into words and links. Only http, https and mailto become links; all else stays as it is. */
export function linkify(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(candidate)) {
    const found = withoutTail(match[0]);
    const href = hrefOf(found);
    if (href !== null) {
      add(parts, text.slice(end, match.index));
      parts.push({ kind: 'link', text: found, href });
      end = match.index + found.length;
    }
  }

  add(parts, text.slice(end));
  return parts;
}

/** The address if a browser may open it from a message, or null. */
export function hrefOf(text: string): string | null {
  const address = /^(https?|mailto):/i.test(text) ? text : `mailto:${text}`;
  const url = parseUrl(address);
  return url !== null && ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
}

function add(parts: TextPart[], text: string): void {
  if (text !== '') {
    parts.push({ kind: 'text', text });
  }
}

/** Cuts the punctuation of the sentence off; a closing bracket stays where the address opened one. */
function withoutTail(found: string): string {
  const tail = /[([]/.test(found) ? ".,;:!?'*_~" : ".,;:!?'*_~)]";
  let end = found.length;
  while (end > 0 && tail.includes(found.charAt(end - 1))) {
    end -= 1;
  }

  return found.slice(0, end);
}
