import { throttled } from './throttled';

/**
 * Takes what stands in the visitor's field, whenever it changes, and tells as much of it as operators may see before it
 * is sent: that the visitor writes, or what.
 */
export function tellTyping(previews: boolean, tell: (text?: string) => void): (text: string) => void {
  return previews ? previewed(tell) : announced(tell);
}

// Not later, only again: a signal is stale as soon as it is late. A message that is sent empties the field, and the next one is told at once.
function announced(tell: () => void): (text: string) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (text) => {
    if (text.trim() === '') {
      last = Number.NEGATIVE_INFINITY;
    } else if (Date.now() - last >= 3_000) {
      last = Date.now();
      tell();
    }
  };
}

// The last of it always comes, also that the field is empty: nothing is left to be seen of what was sent or taken back.
function previewed(tell: (text: string) => void): (text: string) => void {
  let now = '';
  const preview = throttled(700, () => tell(now));
  return (text) => {
    now = text;
    preview();
  };
}
