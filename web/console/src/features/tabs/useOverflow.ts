import { type RefObject, useEffect, useState } from 'react';

/** Whether what is inside an element is wider than it; looked at again when its size or the number of its parts changes. */
export function useOverflow(element: RefObject<HTMLElement | null>, parts: number): boolean {
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (!current || parts === 0) {
      return;
    }
    const look = () => setOverflows(current.scrollWidth > current.clientWidth + 1);
    const watcher = new ResizeObserver(look);
    watcher.observe(current);
    look();
    return () => watcher.disconnect();
  }, [element, parts]);
  return overflows && parts > 0;
}
