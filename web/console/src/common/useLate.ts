import { useEffect, useState } from 'react';

/** True once `waiting` has lasted for 300 ms: what is faster needs no sign that it loads. */
export function useLate(waiting: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) {
      setLate(false);
      return;
    }
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, [waiting]);
  return late && waiting;
}
