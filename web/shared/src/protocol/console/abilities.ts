import { isFields } from '../fields';
import { numberOrNull, readList, readNumber, readText } from './read';

/** Files that a channel takes: a media type, a family such as `image/*`, or everything, and how large in bytes. */
export type MediaRule = { readonly contentType: string; readonly maxBytes: number };

/** What a vendor's channel can do with what is said to the visitor. */
export type Abilities = {
  /** The longest text of one message; longer ones go out as several. */
  readonly textLength: number;
  readonly textUnit: 'utf16' | 'codePoints';
  /** Whether texts are paid for in segments of SMS. */
  readonly countsSegments: boolean;
  readonly edits: boolean;
  readonly deletes: boolean;
  readonly templates: boolean;
  /** For how many seconds after the visitor's last message free text may be sent; null when always. */
  readonly replyWindowSeconds: number | null;
  /** The first that fits counts; a file that none fits goes as a link. */
  readonly media: readonly MediaRule[];
};

/** Reads abilities; null for the web, where everything can be done. */
export function readAbilities(value: unknown): Abilities | null {
  if (!isFields(value)) {
    return null;
  }
  return {
    textLength: readNumber(value.textLength) ?? 8000,
    textUnit: value.textUnit === 'codePoints' ? 'codePoints' : 'utf16',
    countsSegments: value.countsSegments === true,
    edits: value.edits === true,
    deletes: value.deletes === true,
    templates: value.templates === true,
    replyWindowSeconds: numberOrNull(value.replyWindowSeconds),
    media: readList(value.media, readRule) ?? [],
  };
}

/** Finds the rule for a file; null when the channel does not take it. */
export function findMedia({ media }: Abilities, contentType: string): MediaRule | null {
  const plain = (contentType.split(';')[0] ?? '').trim().toLowerCase();
  return media.find((rule) => fits(rule.contentType.toLowerCase(), plain)) ?? null;
}

function fits(rule: string, plain: string): boolean {
  return rule === '*/*' || rule === plain || (rule.endsWith('/*') && plain.startsWith(rule.slice(0, -1)));
}

function readRule(value: unknown): MediaRule | undefined {
  const contentType = isFields(value) ? readText(value.contentType) : undefined;
  const maxBytes = isFields(value) ? readNumber(value.maxBytes) : undefined;
  return contentType === undefined || maxBytes === undefined ? undefined : { contentType, maxBytes };
}
