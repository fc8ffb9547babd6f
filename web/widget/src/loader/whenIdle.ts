/** Runs the action when the page has loaded and has nothing better to do. */
export function whenIdle(action: () => void): void {
  const idle = () => {
    if ('requestIdleCallback' in window) {
      requestIdleCallback(action, { timeout: 4000 });
    } else {
      setTimeout(action, 1200);
    }
  };
  if (document.readyState === 'complete') {
    idle();
  } else {
    addEventListener('load', idle, { once: true });
  }
}
