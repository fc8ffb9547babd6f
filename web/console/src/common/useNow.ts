import { useEffect, useState } from 'react';
import { hubNow } from './hubClock';

/** This machine's time in milliseconds since 1970, new every `every` milliseconds; stands still where `every` is null. */
export function useNow(every: number | null): number {
  return useClock(Date.now, every);
}

/** The same by the hub's clock, for what the hub has given a time. */
export function useHubNow(every: number): number {
  return useClock(hubNow, every);
}

function useClock(clock: () => number, every: number | null): number {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    if (every === null) {
      return;
    }
    setNow(clock());
    const timer = setInterval(() => setNow(clock()), every);
    return () => clearInterval(timer);
  }, [clock, every]);
  return now;
}
