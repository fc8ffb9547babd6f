/** Runs the action when the page has loaded and has nothing better to do. */
export function whenIdle(action: () => void): void {
  // Safari has no idle callback; a second after the page it is idle enough.
  const idle = () => ('requestIdleCallback' in window ? requestIdleCallback(action) : setTimeout(action, 1_000));
  if (document.readyState === 'complete') {
    idle();
  } else {
    addEventListener('load', idle, { once: true });
  }
}
