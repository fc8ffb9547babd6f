import { readStored, store } from '../../../common/storage';

const key = 'omnichannel.emojis';
const kept = 18;

/** The signs used last, newest first. */
export function recentEmojis(): readonly string[] {
  return (readStored(key) ?? '').split(' ').filter(Boolean);
}

/** Puts a sign in front of those used last. */
export function rememberEmoji(sign: string): void {
  store(key, [sign, ...recentEmojis().filter((one) => one !== sign)].slice(0, kept).join(' '));
}
