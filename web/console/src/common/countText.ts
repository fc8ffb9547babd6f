import type { Abilities } from '@omnichannel/shared/protocol/console/abilities';

/** How long a text is by the channel's own count, how long one message may be, and how many it makes. */
export type TextCount = { readonly length: number; readonly longest: number; readonly messages: number };

// GSM 03.38: what one SMS carries in seven bits, and what takes two places there.
const basic = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà\f^{}\\[~\]|€]*$/u;
const twice = /[\f^{}\\[~\]|€]/gu;

/** Counts a text as the channel does. Where it cuts long texts it looks for a good place, so the number of messages may be one more. */
export function countText(text: string, { textLength, textUnit, countsSegments }: Abilities): TextCount {
  if (countsSegments) {
    return countSegments(text);
  }
  const length = textUnit === 'codePoints' ? [...text].length : text.length;
  return { length, longest: textLength, messages: Math.max(1, Math.ceil(length / textLength)) };
}

function countSegments(text: string): TextCount {
  const usual = basic.test(text);
  const length = usual ? text.length + (text.match(twice)?.length ?? 0) : text.length;
  const [alone, joined] = usual ? [160, 153] : [70, 67];
  return { length, longest: alone, messages: length <= alone ? 1 : Math.ceil(length / joined) };
}
