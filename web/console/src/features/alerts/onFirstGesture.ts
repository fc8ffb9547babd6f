const gestures = ['pointerup', 'keydown'] as const;

/** Does something at the first click, touch or key that a browser takes for a person. Answers how to give up waiting for it. */
export function onFirstGesture(act: () => void): () => void {
  const waiting = new AbortController();
  const heed = () => {
    // Escape, for one, is a key and no sign of a person to a browser.
    if (navigator.userActivation?.hasBeenActive !== false) {
      waiting.abort();
      act();
    }
  };
  for (const gesture of gestures) {
    addEventListener(gesture, heed, { signal: waiting.signal, capture: true });
  }
  return () => waiting.abort();
}
