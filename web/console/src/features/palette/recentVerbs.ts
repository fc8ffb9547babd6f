import { readStored, store } from '../../common/storage';

const key = 'omnichannel.recent';
const kept = 5;

/** The ids of what was done from the palette last, newest first. */
export function recentVerbs(): readonly string[] {
  return (readStored(key) ?? '').split('\n').filter((id) => id !== '');
}

/** Notes that a verb was done. */
export function noteVerb(id: string): void {
  store(key, [id, ...recentVerbs().filter((other) => other !== id)].slice(0, kept).join('\n'));
}
