/** Runs the action at once, then at most once per period; a call in between runs it at the period's end. */
export function throttled(period: number, action: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again = false;
  const run = () => {
    again = false;
    action();
    timer = setTimeout(() => {
      timer = undefined;
      if (again) {
        run();
      }
    }, period);
  };
  return () => {
    if (timer === undefined) {
      run();
    } else {
      again = true;
    }
  };
}

/** Runs the action at once, then not again within the period: for what is stale as soon as it is late. */
export function atMostEvery(period: number, action: () => void): () => void {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    if (Date.now() - last >= period) {
      last = Date.now();
      action();
    }
  };
}
