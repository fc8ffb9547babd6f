import { useEffect } from 'react';
import { texts as common } from '../../common/texts';
import { texts } from './texts';

const every = 1200;

/** Flashes the title of the tab while somebody waits. Where less motion is wanted it only shows the count. */
export function useTitleFlash(count: number): void {
  useEffect(() => {
    if (count === 0) {
      document.title = common.product;
      return;
    }
    let on = true;
    document.title = texts.titleFlash(count);
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      return;
    }
    const timer = setInterval(() => {
      on = !on;
      document.title = on ? texts.titleFlash(count) : common.product;
    }, every);
    return () => clearInterval(timer);
  }, [count]);
}
