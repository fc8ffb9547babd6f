import { useEffect, useState } from 'react';
import { chime } from './chime';

const every = 5000;

/** Rings every five seconds while `on`. Returns whether the browser keeps the sound off. */
export function useRinging(on: boolean): boolean {
  const [blocked, setBlocked] = useState(false);
  useEffect(() => {
    if (!on) {
      return;
    }
    const ring = () => {
      void chime().then((heard) => setBlocked(!heard));
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
  }, [on, blocked]);
  return blocked && on;
}
