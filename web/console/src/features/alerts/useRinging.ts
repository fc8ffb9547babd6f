import { useEffect, useState } from 'react';
import { chime } from './chime';

const every = 5000;

/** Rings every five seconds at a volume in per cent, or not at all where it is null. Returns whether the browser keeps the sound off. */
export function useRinging(volume: number | null): boolean {
  const [blocked, setBlocked] = useState(false);
  useEffect(() => {
    if (volume === null || volume === 0) {
      return;
    }
    const ring = () => {
      void chime('waiting', volume).then((heard) => setBlocked(!heard));
    };
    ring();
    const timer = setInterval(ring, every);
    // The first click or key is what a browser waits for.
    const unlock = () => {
      if (blocked) {
        ring();
      }
    };
    addEventListener('pointerdown', unlock);
    addEventListener('keydown', unlock);
    return () => {
      clearInterval(timer);
      removeEventListener('pointerdown', unlock);
      removeEventListener('keydown', unlock);
    };
  }, [volume, blocked]);
  return blocked && volume !== null && volume > 0;
}
