import { useEffect, useRef, useState } from 'react';

/**
 * Behind which entry messages are new: what had been read when the conversation was opened, and later what was on
 * the screen when the operator turned away from the page.
 */
export function useNewAfter(atOpening: number | null, seen: number): number | null {
  const [after, setAfter] = useState(atOpening);
  const latest = useRef(seen);
  latest.current = seen;
  useEffect(() => {
    const leave = () => setAfter((now) => Math.max(now ?? 0, latest.current));
    addEventListener('blur', leave);
    return () => removeEventListener('blur', leave);
  }, []);
  return after;
}
