/** How often activity is told at most while nothing is in question. */
const every = 60_000;

/** How often while a warning stands: what calls it off goes out at once, but not with every move of the pointer. */
const everyWhileWarned = 1_000;

type Options = { readonly tell: () => void; readonly isWarned: () => boolean; readonly now?: () => number };

/** Thins out what an operator touches to a signal a minute. The last touch is always told, at the latest a minute after it. */
export function makeActivity({ tell, isWarned, now = Date.now }: Options) {
  let toldAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const touched = () => {
    const wait = toldAt + (isWarned() ? everyWhileWarned : every) - now();
    if (wait <= 0) {
      stop();
      toldAt = now();
      tell();
    } else {
      timer ??= setTimeout(() => {
        timer = undefined;
        toldAt = now();
        tell();
      }, wait);
    }
  };
  return { touched, stop };
}
