import { useEffect } from 'react';
import { texts as common } from '../../common/texts';
import { badgedIcon } from './badgedIcon';
import { texts } from './texts';

const every = 1200;

/**
 * Says in the title of the tab and on its icon what calls: replies as a number, and in turns with the name that
 * somebody waits, or whether the operator is there. Where less motion is wanted nothing takes turns.
 */
export function usePageTitle(waiting: number, replies: number, question: string | null = null): void {
  useEffect(() => {
    const base = replies > 0 ? texts.titleCount(replies, common.product) : common.product;
    const flash = question ?? (waiting > 0 ? texts.titleFlash(waiting) : null);
    if (flash === null) {
      document.title = base;
      return;
    }
    let on = true;
    document.title = flash;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      return;
    }
    const timer = setInterval(() => {
      on = !on;
      document.title = on ? flash : base;
    }, every);
    return () => clearInterval(timer);
  }, [waiting, replies, question]);

  const count = waiting + replies;
  useEffect(() => {
    const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
    if (!icon || count === 0) {
      return;
    }
    const plain = icon.href;
    icon.href = badgedIcon(count);
    return () => {
      icon.href = plain;
    };
  }, [count]);
}
