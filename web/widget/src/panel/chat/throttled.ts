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
