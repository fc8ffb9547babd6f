/**
 * Waits the given milliseconds, or less when the page comes online or back into view: that is the moment a person
 * looks, and a timer in a hidden tab may be minutes late. Resolves early, and for good, when the signal aborts.
 */
export function waitOrWake(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      document.removeEventListener('visibilitychange', wakeIfVisible);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const wakeIfVisible = () => {
      if (document.visibilityState === 'visible') {
        done();
      }
    };
    const timer = setTimeout(done, milliseconds);
    addEventListener('online', done);
    document.addEventListener('visibilitychange', wakeIfVisible);
    signal.addEventListener('abort', done);
    if (signal.aborted) {
      done();
    }
  });
}
