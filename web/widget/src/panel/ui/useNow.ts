import { useEffect, useState } from 'preact/hooks';

/** The time in milliseconds since 1970, renewed after every period while it is used. */
export function useNow(period: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), period);
    return () => clearInterval(timer);
  }, [period]);
  return now;
}
